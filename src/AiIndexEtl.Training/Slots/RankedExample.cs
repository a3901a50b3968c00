using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Training.Slots;

/// <summary>A decision to learn from: its candidates, and which of them are right.</summary>
/// <param name="Slot">What was decided.</param>
/// <param name="Document">The name of the document.</param>
/// <param name="Candidates">The hashed features of each candidate; a feature may stand twice.</param>
/// <param name="Right">The index of the annotated candidate.</param>
/// <param name="AlsoRight">The candidates that are right as well, by the annotation's other readings.</param>
internal sealed record RankedExample(DecisionSlot Slot, string Document, int[][] Candidates, int Right, IReadOnlyList<int> AlsoRight);
