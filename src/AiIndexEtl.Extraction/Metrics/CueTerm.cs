namespace AiIndexEtl.Extraction.Metrics;

/// <summary>A term of a cue phrase.</summary>
/// <param name="Cue">The index of the phrase.</param>
/// <param name="Place">Which of the phrase's terms it is.</param>
/// <param name="Weight">How much it says: longer terms say more.</param>
/// <param name="IsName">True where the term is a phrase by itself, and a name: words within it belong to it.</param>
internal readonly record struct CueTerm(int Cue, int Place, double Weight, bool IsName = false);
