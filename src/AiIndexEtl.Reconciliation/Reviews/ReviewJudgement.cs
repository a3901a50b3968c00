using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Reconciliation.Reviews;

/// <summary>What becomes of a decision on a reading.</summary>
/// <param name="State">Whether it holds.</param>
/// <param name="Detail">Why it does not hold, or what is odd although it does; null where nothing is to be said.</param>
/// <param name="Reading">The reading with the decision's corrections; the reading itself where there are none or the decision does not hold; null where no reading has its words.</param>
public sealed record ReviewJudgement(ReviewState State, string? Detail, Claim? Reading);
