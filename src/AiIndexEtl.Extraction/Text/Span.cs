namespace AiIndexEtl.Extraction.Text;

/// <summary>A stretch of a text, in UTF-16 units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The first unit behind it.</param>
internal readonly record struct Span(int Start, int End)
{
    /// <summary>Its length.</summary>
    public int Length => End - Start;

    /// <summary>True where the position lies within.</summary>
    public bool Holds(int position) => position >= Start && position < End;

    /// <summary>True where the two share at least one unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
}
