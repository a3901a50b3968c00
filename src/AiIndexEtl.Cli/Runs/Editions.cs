using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Says which editions there are.</summary>
internal static class Editions
{
    /// <summary>The editions that there are, and the one that was most likely meant: <c>There are ai-index/2024, ai-index/2025. Did you mean "ai-index/2025"?</c></summary>
    /// <param name="word">The edition that there is not.</param>
    /// <param name="known">Those that there are.</param>
    /// <param name="lead">The beginning of the sentence.</param>
    public static string Known(string word, IReadOnlyList<string> known, string lead)
    {
        if (known.Count == 0) return $"{lead} no edition.";
        var nearest = NearestName.Of(word, known);
        return $"{lead} {string.Join(", ", known)}.{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}";
    }
}
