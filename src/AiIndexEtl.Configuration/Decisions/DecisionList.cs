using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>What a decisions file says.</summary>
/// <param name="Entries">The decisions in the order of the file.</param>
public sealed record DecisionList(IReadOnlyList<DecisionEntry> Entries)
{
    /// <summary>The decisions without their places.</summary>
    public IReadOnlyList<ReviewDecision> Decisions => [.. Entries.Select(entry => entry.Decision)];
}
