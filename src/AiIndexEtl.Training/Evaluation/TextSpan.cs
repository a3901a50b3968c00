namespace AiIndexEtl.Training.Evaluation;

/// <summary>A part of a text, in UTF-16 units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The first unit behind it.</param>
internal readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Whether the two have a unit in common.</summary>
    public bool Overlaps(int start, int end) => start < End && Start < end;
}
