namespace AiIndexEtl.Core.Claims;

/// <summary>A numeral that is no claim, and why. Claims and rejections of a document add up to the numerals found.</summary>
/// <param name="Text">The numeral as written.</param>
/// <param name="CharStart">Where it begins in the cleaned text, in Unicode code points.</param>
/// <param name="CharEnd">The first code point behind it.</param>
/// <param name="Reason">A reason code such as <c>date</c>, <c>name</c>, <c>ordinal</c> or <c>not_stated</c>; the codes are listed in docs/extraction.md.</param>
public readonly record struct Rejection(string Text, int CharStart, int CharEnd, string Reason);
