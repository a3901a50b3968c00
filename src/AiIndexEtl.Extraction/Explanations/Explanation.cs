using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Explanations;

/// <summary>What extraction made of an article, and why.</summary>
/// <param name="Claims">The claims, in the order of the text.</param>
/// <param name="Rejections">The numerals that are no claims, each with its reason.</param>
public sealed record Explanation(IReadOnlyList<ExplainedClaim> Claims, IReadOnlyList<Rejection> Rejections);
