namespace AiIndexEtl.Extraction.Analysis;

/// <summary>A place that a document may be about, with what speaks for it.</summary>
/// <param name="Codes">The place.</param>
/// <param name="Strength">How much speaks for it in all; about 0 for a place named in passing, above 3 for a national bulletin.</param>
/// <param name="Alone">What it counts more for the figures that name no place, because the text names hardly any other one; 0 to 2.</param>
/// <param name="Share">Its share of the places named, 0 to 1.</param>
/// <param name="IsInTitle">True where the title names it.</param>
/// <param name="Money">The share of the sums of money that are in its currency, 0 to 1.</param>
/// <param name="Signs">How many words hint at it.</param>
/// <param name="IsHome">True where the text was written there, as far as script and words tell.</param>
internal sealed record DocumentArea(IReadOnlyList<string> Codes, double Strength, double Alone, double Share, bool IsInTitle, double Money, int Signs, bool IsHome)
{
    /// <summary>True where its publisher has its name.</summary>
    public bool IsPublisher { get; init; }

    /// <summary>How often the first lines name it.</summary>
    public int Lead { get; init; }

    /// <summary>How much speaks for figures being about it that name no place.</summary>
    public double Weight => Strength + Alone;
}
