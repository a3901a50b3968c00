using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>A decision and the lines that it takes in its file.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Line">1-based line of its dash.</param>
/// <param name="EndLine">1-based line of its last word; comments above it and blank lines behind it are no part of it.</param>
public sealed record DecisionEntry(ReviewDecision Decision, int Line, int EndLine);
