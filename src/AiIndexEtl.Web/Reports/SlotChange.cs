namespace AiIndexEtl.Web.Reports;

/// <summary>A slot that reads otherwise than before.</summary>
/// <param name="Slot">Which: value, kind, metric, area, subject or period.</param>
/// <param name="Old">What stood there; empty for nothing.</param>
/// <param name="New">What stands there now.</param>
public sealed record SlotChange(string Slot, string Old, string New);
