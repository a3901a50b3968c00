namespace AiIndexEtl.Extraction.Scanning;

/// <summary>What the scanner found in a text, in the order of the text; the two lists never overlap and together hold every numeral.</summary>
/// <param name="Mentions">Quantities.</param>
/// <param name="Rejections">Numerals that are none, each with its reason.</param>
public sealed record ScanResult(IReadOnlyList<QuantityMention> Mentions, IReadOnlyList<RejectedNumeral> Rejections);
