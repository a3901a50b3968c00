using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Finds the two editions that the words of a command mean: whole ids, or issues alone where one report only has them.</summary>
/// <param name="Old">The older edition; empty where there is a mistake.</param>
/// <param name="New">The newer edition; empty where there is a mistake.</param>
/// <param name="Mistake">Why the words mean no two editions, and what to do about it; null where they do.</param>
internal sealed record EditionChoice(string Old, string New, string? Mistake = null)
{
    /// <summary>The editions.</summary>
    /// <param name="older">What stands for the older edition: <c>ai-index/2024</c> or <c>2024</c>.</param>
    /// <param name="newer">What stands for the newer edition.</param>
    /// <param name="known">The editions that there are.</param>
    public static EditionChoice Of(string older, string newer, IReadOnlyList<PublishedEdition> known)
    {
        if (known.Count == 0) return Wrong("No published document is about an edition of a report. Give sources an \"edition\" in pipeline.yaml, or run with --edition.");
        if (older == newer) return Wrong($"\"{older}\" stands on both sides. Name two editions.");

        foreach (var word in (string[])[older, newer])
        {
            if (!known.Any(edition => IsMeant(edition, word))) return Wrong($"There is no edition \"{word}\". {Editions.Known(word, [.. known.Select(edition => edition.EditionId)], "There are")}");
        }

        var pairs = known.Where(edition => IsMeant(edition, older))
            .SelectMany(old => known.Where(edition => IsMeant(edition, newer) && edition.Series == old.Series).Select(edition => new EditionChoice(old.EditionId, edition.EditionId)))
            .Where(pair => pair.Old != pair.New)
            .ToList();
        return pairs.Count switch
        {
            1 => pairs[0],
            0 => Wrong($"\"{older}\" and \"{newer}\" are editions of different reports, which are not compared. {Editions.Known(older, [.. known.Select(edition => edition.EditionId)], "There are")}"),
            _ => Wrong($"Several reports have the editions \"{older}\" and \"{newer}\". Name one: {string.Join(" or ", pairs.Select(pair => $"{pair.Old} {pair.New}"))}."),
        };
    }

    private static bool IsMeant(PublishedEdition edition, string word) => edition.EditionId == word || edition.Label == word;

    private static EditionChoice Wrong(string mistake) => new("", "", mistake);
}
