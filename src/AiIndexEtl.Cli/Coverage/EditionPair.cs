using System.Globalization;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>Which edition is to be checked, and against which one.</summary>
/// <param name="New">The edition; empty where there is a mistake.</param>
/// <param name="Old">The edition before it; null where there is none.</param>
/// <param name="Mistake">Why the words mean no editions, and what to do about it; null where they do.</param>
internal sealed record EditionPair(string New, string? Old, string? Mistake = null)
{
    /// <summary>The editions that words mean.</summary>
    /// <param name="newer">The edition to check, as its id or issue; null for the newest of the one report that has several.</param>
    /// <param name="older">The edition to hold it against; null for the last one before it that has documents.</param>
    /// <param name="configured">The editions that pipeline.yaml and its sources name.</param>
    /// <param name="published">The editions that documents are about.</param>
    public static EditionPair Of(string? newer, string? older, IReadOnlyList<string> configured, IReadOnlyList<EditionCounts> published)
    {
        var known = published.Select(edition => edition.EditionId).Union(configured, StringComparer.Ordinal).ToList();
        if (known.Count == 0)
        {
            return Wrong("Neither pipeline.yaml nor a published document names an edition of a report. Put one into pipeline.yaml with: aiindex edition add");
        }

        if (newer is not null && older is not null) return OfBoth(newer, older, known);
        var (found, mistake) = newer is null ? Newest(known) : Meant(newer, known);
        if (mistake is not null) return Wrong(mistake);
        if (older is null) return new EditionPair(found, Before(found, published));

        (var against, mistake) = Meant(older, [.. known.Where(edition => Report(edition) == Report(found))]);
        if (mistake is not null) return Wrong(mistake);
        return against == found ? Wrong($"\"{found}\" stands on both sides. Name two editions.") : new EditionPair(found, against);
    }

    // Two words may mean two editions of one report where each alone would mean several.
    private static EditionPair OfBoth(string newer, string older, List<string> known)
    {
        foreach (var word in (string[])[newer, older])
        {
            if (!known.Exists(edition => IsMeant(edition, word))) return Wrong($"There is no edition \"{word}\". {Editions.Known(word, known, "There are")}");
        }

        var pairs = known.Where(edition => IsMeant(edition, newer))
            .SelectMany(edition => known.Where(other => IsMeant(other, older) && Report(other) == Report(edition)).Select(other => new EditionPair(edition, other)))
            .ToList();
        return pairs.Where(pair => pair.New != pair.Old).ToList() switch
        {
            [var pair] => pair,
            [] when pairs.Count > 0 => Wrong($"\"{pairs[0].New}\" stands on both sides. Name two editions."),
            [] => Wrong($"\"{newer}\" and \"{older}\" are editions of different reports, which are not compared. {Editions.Known(older, known, "There are")}"),
            var several => Wrong($"Several reports have these editions. Name one: {string.Join(" or ", several.Select(pair => $"{pair.New} --against {pair.Old}"))}."),
        };
    }

    /// <summary>The editions that a configuration names, in its list or beside a source.</summary>
    public static IReadOnlyList<string> Named(PipelineConfiguration configuration) =>
        [.. configuration.Editions.Select(edition => edition.Id).Concat(configuration.Sources.Select(source => source.Edition).OfType<string>())
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Whether one edition of a report comes before another: issues are compared as numbers where they are numbers.</summary>
    public static int Compare(string one, string other)
    {
        var byReport = string.CompareOrdinal(Report(one), Report(other));
        if (byReport != 0) return byReport;
        var (a, b) = (Issue(one), Issue(other));
        return decimal.TryParse(a, CultureInfo.InvariantCulture, out var x)
            && decimal.TryParse(b, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(a, b);
    }

    private static (string Edition, string? Mistake) Newest(List<string> known)
    {
        var reports = known.GroupBy(Report, StringComparer.Ordinal).ToList();
        var chosen = reports.Count == 1 ? reports : [.. reports.Where(report => report.Count() > 1)];
        return chosen.Count == 1
            ? (chosen[0].Order(Comparer<string>.Create(Compare)).Last(), null)
            : ("", $"Which edition? {Editions.Known("", known, "There are")}");
    }

    private static (string Edition, string? Mistake) Meant(string word, List<string> known)
    {
        var meant = known.Where(edition => IsMeant(edition, word)).ToList();
        return meant.Count switch
        {
            1 => (meant[0], null),
            0 => ("", $"There is no edition \"{word}\". {Editions.Known(word, known, "There are")}"),
            _ => ("", $"Several reports have the edition \"{word}\". Name one: {string.Join(" or ", meant)}."),
        };
    }

    private static bool IsMeant(string edition, string word) => edition == word || Issue(edition) == word;

    private static string? Before(string edition, IReadOnlyList<EditionCounts> published) => published
        .Where(other => other.Documents > 0 && Report(other.EditionId) == Report(edition) && Compare(other.EditionId, edition) < 0)
        .Select(other => other.EditionId)
        .Order(Comparer<string>.Create(Compare))
        .LastOrDefault();

    private static string Report(string edition) => edition.Split('/')[0];

    private static string Issue(string edition) =>
        edition.Contains('/', StringComparison.Ordinal) ? edition[(edition.IndexOf('/', StringComparison.Ordinal) + 1)..] : "";

    private static EditionPair Wrong(string mistake) => new("", null, mistake);
}
