namespace AiIndexEtl.Web.Articles;

/// <summary>A piece of an article.</summary>
/// <param name="Text">Its words.</param>
/// <param name="FactId">The fact that was read from it; null for words between figures.</param>
public sealed record ArticlePiece(string Text, string? FactId);
