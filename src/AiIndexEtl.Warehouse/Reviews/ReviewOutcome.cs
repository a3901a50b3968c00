using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>What became of a decision.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="State">Whether it is in force.</param>
/// <param name="Detail">Why it is not, or what is odd although it is; null where nothing is to be said.</param>
/// <param name="AnchorId">The words that it is about, see <c>claim.anchor_id</c>; null where no current text has them.</param>
public sealed record ReviewOutcome(ReviewDecision Decision, ReviewState State, string? Detail, string? AnchorId);
