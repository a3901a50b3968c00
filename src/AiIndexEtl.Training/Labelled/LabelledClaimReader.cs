using System.Text.Json;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Reads one claim of a gold file, and reports everything that is wrong with it at once.</summary>
internal sealed partial class LabelledClaimReader(
    string file, int goldLine, IReadOnlySet<string> metrics, ICollection<LabelledProblem> problems)
{
    private static readonly HashSet<string> Keys =
    [
        "line", "mention", "nth", "value", "upper", "unit", "qualifier", "kind", "metric", "metric_text", "area", "subject",
        "period", "base_period", "attributed_to", "optional", "alt", "note",
    ];

    /// <summary>The claim; null where it has no place in the document or lacks a slot that every claim has.</summary>
    public LabelledClaim? Read(JsonElement row, DocumentLines lines, CodePointMap map)
    {
        var unknown = row.EnumerateObject().Select(p => p.Name).Where(n => !Keys.Contains(n)).ToList();
        if (unknown.Count > 0) Bad("unknown keys " + string.Join(", ", unknown), "Use " + string.Join(", ", Keys));

        var start = Locate(row, lines);
        if (start is null) return null;

        var kind = Spelling.Read<ClaimKind>(row.Text("kind"));
        if (kind is null) Bad($"kind is \"{row.Text("kind")}\"", "Use one of " + Spelling.All<ClaimKind>());

        var qualifier = row.TryGetProperty("qualifier", out _) ? Spelling.Read<Qualifier>(row.Text("qualifier")) : Qualifier.Exact;
        if (qualifier is null) Bad($"qualifier is \"{row.Text("qualifier")}\"", "Use one of " + Spelling.All<Qualifier>());

        var metric = row.Text("metric");
        if (metric is null || !metrics.Contains(metric)) Bad($"metric is \"{metric}\"", "Use an id of metrics.txt, or other");

        var value = row.Number("value");
        if (value is null) Bad("there is no value", "Give a number that a decimal holds");

        var unit = row.Text("unit");
        if (string.IsNullOrEmpty(unit)) Bad("there is no unit", "Name the unit, count for things counted");

        var period = ReadPeriod(row, "period");
        var basePeriod = ReadPeriod(row, "base_period");
        var area = ReadTexts(row, "area");
        var subject = ReadTexts(row, "subject");
        if (kind is null || qualifier is null || metric is null || value is null || string.IsNullOrEmpty(unit)) return null;

        var mention = row.Text("mention")!;
        var end = start.Value + mention.Length;
        return new LabelledClaim
        {
            GoldLine = goldLine,
            Line = row.Whole("line")!.Value,
            Mention = mention,
            Start = start.Value,
            End = end,
            CharStart = map.ToCodePoints(start.Value),
            CharEnd = map.ToCodePoints(end),
            Value = value.Value,
            Upper = row.Number("upper"),
            Unit = unit,
            Qualifier = qualifier.Value,
            Kind = kind.Value,
            Metric = metric,
            MetricText = row.Text("metric_text"),
            Area = area,
            Subject = subject,
            Period = period,
            BasePeriod = basePeriod,
            AttributedTo = row.Text("attributed_to"),
            Optional = row.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True,
            Alternatives = new LabelledAlternativesReader(Bad).Read(row),
        };
    }

    private int? Locate(JsonElement row, DocumentLines lines)
    {
        var line = row.Whole("line") ?? 0;
        if (line < 1 || line > lines.Count)
        {
            Bad(FormattableString.Invariant($"there is no line {line}"), FormattableString.Invariant($"Name a line from 1 to {lines.Count}"));
            return null;
        }

        var mention = row.Text("mention");
        if (string.IsNullOrEmpty(mention))
        {
            Bad("there is no mention", "Give the number as written");
            return null;
        }

        var nth = row.Whole("nth") ?? 1;
        var at = -1;
        for (var i = 0; i < nth; i++)
        {
            at = at + 1 > lines[line].Length ? -1 : lines[line].IndexOf(mention, at + 1, StringComparison.Ordinal);
            if (at < 0) break;
        }

        if (at >= 0) return lines.StartOf(line) + at;

        Bad(FormattableString.Invariant($"\"{mention}\" (nth {nth}) is not in line {line}"), "Copy the words from the document");
        return null;
    }

    private string? ReadPeriod(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;

        var text = row.Text(name);
        if (text is not null && (text.Length == 0 || PeriodForm().IsMatch(text))) return text.Length == 0 ? null : text;

        Bad($"{name} is {value.GetRawText()}", "Write 2024, 2024-01, 2024-01-31, 2024-Q1 or an interval of two with a slash");
        return null;
    }

    private IReadOnlyList<string> ReadTexts(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var value)) return [];
        if (value.AsTexts() is { } texts) return texts;

        Bad(name + " is no list of texts", "Write a list, empty where there is none");
        return [];
    }

    private void Bad(string what, string remedy) => problems.Add(new LabelledProblem(file, goldLine, what, remedy));

    // 2023, 2024-01, 2024-01-31, 2023-Q2, 2013/2023
    [GeneratedRegex(@"\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4])?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4])?)?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodForm();
}
