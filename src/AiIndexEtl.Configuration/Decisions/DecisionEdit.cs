using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>The text of a decisions file with a decision put into it.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Replaced">The decision on the same words whose place it took; null where there was none.</param>
public sealed record DecisionEdit(string Text, ReviewDecision? Replaced);
