namespace AiIndexEtl.Web.Articles;

/// <summary>A figure at its place in a cleaned text.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Start">Where it begins, in code points.</param>
/// <param name="End">The first code point behind it.</param>
public sealed record ArticleMark(string FactId, int Start, int End);
