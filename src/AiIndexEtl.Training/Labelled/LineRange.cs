namespace AiIndexEtl.Training.Labelled;

/// <summary>Lines of a document that belong together.</summary>
/// <param name="First">The first line, 1-based.</param>
/// <param name="Last">The last line, inclusive.</param>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>Whether the 1-based line lies in the range.</summary>
    public bool Contains(int line) => line >= First && line <= Last;
}
