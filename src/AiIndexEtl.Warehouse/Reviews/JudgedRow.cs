namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>What became of a decision, as review/judged.sql takes it.</summary>
internal sealed record JudgedRow(string ReviewId, string? AnchorId, string State, string? Detail);
