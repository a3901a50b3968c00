using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Explanations;

/// <summary>A claim with the decisions that made it.</summary>
/// <param name="Claim">The claim, with the evidence of each slot.</param>
/// <param name="Decisions">The decisions of the models, in their order; empty where extraction has none.</param>
public sealed record ExplainedClaim(Claim Claim, IReadOnlyList<ExplainedDecision> Decisions);
