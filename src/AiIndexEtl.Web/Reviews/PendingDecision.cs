using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Web.Reviews;

/// <summary>A decision that waits for the next publication.</summary>
/// <param name="Verdict">What was decided.</param>
/// <param name="Reason">Why; null where not said.</param>
/// <param name="Reviewer">Who decided; null where unknown.</param>
public sealed record PendingDecision(ReviewVerdict Verdict, string? Reason, string? Reviewer);
