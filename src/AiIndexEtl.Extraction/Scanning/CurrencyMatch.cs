namespace AiIndexEtl.Extraction.Scanning;

/// <summary>A currency sign, code or name before a number.</summary>
/// <param name="Start">Where the mention begins: before a sign or code, at the number behind a Chinese name.</param>
/// <param name="Unit">The ISO 4217 code, or a placeholder that the text settles.</param>
internal sealed record CurrencyMatch(int Start, string Unit);
