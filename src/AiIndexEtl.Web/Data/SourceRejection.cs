namespace AiIndexEtl.Web.Data;

/// <summary>A numeral of a document that is no fact.</summary>
/// <param name="Start">Where it begins in the cleaned text, in code points.</param>
/// <param name="End">The first code point behind it.</param>
/// <param name="Mention">The numeral as written.</param>
/// <param name="Stage">The stage that set it aside.</param>
/// <param name="Code">Why.</param>
/// <param name="TextSha256">The text.</param>
public sealed record SourceRejection(int Start, int End, string Mention, string Stage, string Code, string TextSha256);
