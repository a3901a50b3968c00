namespace AiIndexEtl.Scraping.Charsets;

/// <summary>A document's bytes as text.</summary>
/// <param name="Text">The text, without byte order mark; bytes that are invalid in the encoding are U+FFFD.</param>
/// <param name="Charset">The WHATWG name of the encoding, such as <c>UTF-8</c>, <c>GBK</c> or <c>Big5</c>.</param>
/// <param name="Evidence">What the encoding was read from.</param>
/// <param name="Replaced">How many replacement characters the text holds.</param>
/// <param name="Warning">What was odd, for a person: an unknown label, or a declaration that the bytes contradict; else null.</param>
public sealed record DecodedText(string Text, string Charset, CharsetEvidence Evidence, int Replaced, string? Warning = null);
