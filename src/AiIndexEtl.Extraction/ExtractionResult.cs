using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction;

/// <summary>What was read from a document. Claims and rejections are in the order of the text and together hold every numeral found.</summary>
/// <param name="Claims">The figures.</param>
/// <param name="Rejections">The numerals that are none, each with its reason.</param>
/// <param name="Edition">The edition that the document is about, as configured or as read from it; null where there is none.</param>
public sealed record ExtractionResult(IReadOnlyList<Claim> Claims, IReadOnlyList<Rejection> Rejections, string? Edition);
