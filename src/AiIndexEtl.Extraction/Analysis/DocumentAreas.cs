namespace AiIndexEtl.Extraction.Analysis;

/// <summary>The places that a document may be about, and where it was written.</summary>
/// <param name="Likely">The likeliest places, best first; at most <see cref="Most"/>.</param>
/// <param name="Home">Where the text was written, as far as script, words and money tell; empty where nothing does.</param>
/// <param name="World">The share of mentions of places that are of the whole world, 0 to 1.</param>
internal sealed record DocumentAreas(IReadOnlyList<DocumentArea> Likely, IReadOnlyList<string> Home, double World)
{
    /// <summary>How many places are kept.</summary>
    public const int Most = 3;

    /// <summary>From this weight on a figure that names no place is taken to be about the place of the document.</summary>
    public const double Enough = 3.05;

    /// <summary>No place at all.</summary>
    public static DocumentAreas None { get; } = new([], [], 0);

    /// <summary>The place that the document is about, or empty.</summary>
    public IReadOnlyList<string> Main => Likely.Count > 0 && Likely[0].Weight >= Enough ? Likely[0].Codes : [];
}
