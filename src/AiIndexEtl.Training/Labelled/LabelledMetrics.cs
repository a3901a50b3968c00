namespace AiIndexEtl.Training.Labelled;

/// <summary>Reads the list of metric ids that labels may use: one a line.</summary>
public static class LabelledMetrics
{
    /// <summary>The ids; empty where the file cannot be read, with the reason among the problems.</summary>
    /// <param name="path">The path of <c>metrics.txt</c>.</param>
    /// <param name="shownAs">How messages name a path.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static IReadOnlySet<string> Read(string path, Func<string, string> shownAs, ICollection<LabelledProblem> problems) =>
        LabelledSetReader.ReadText(path, shownAs, problems) is { } ids
            ? ids.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
}
