namespace AiIndexEtl.Cli.Output;

/// <summary>Where the columns of a table stand.</summary>
/// <param name="Shown">The columns that stand side by side, by their place among all.</param>
/// <param name="Widths">The cells of each of them.</param>
/// <param name="IsWrapped">Whether the last of them is a sentence that goes on in the lines below.</param>
/// <param name="Below">Short columns that stand below their row, by their place among all.</param>
/// <param name="Sentences">Long columns that stand below them, each on lines of its own.</param>
internal sealed record TablePlan(
    IReadOnlyList<int> Shown, IReadOnlyList<int> Widths, bool IsWrapped, IReadOnlyList<int> Below, IReadOnlyList<int> Sentences);
