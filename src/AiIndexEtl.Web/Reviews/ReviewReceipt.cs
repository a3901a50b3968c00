using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Web.Reviews;

/// <summary>What became of a decision that a page sent.</summary>
/// <param name="Problems">Why it was not written down, for the reviewer; empty where it was.</param>
/// <param name="Replaced">The verdict on the same words whose place it took; null where there was none.</param>
public sealed record ReviewReceipt(IReadOnlyList<ReviewProblem> Problems, ReviewVerdict? Replaced = null)
{
    /// <summary>True where it was written down.</summary>
    public bool IsWritten => Problems.Count == 0;
}
