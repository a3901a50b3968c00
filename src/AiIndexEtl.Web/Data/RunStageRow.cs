namespace AiIndexEtl.Web.Data;

/// <summary>What a stage of a run took and gave.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="RowsIn">Rows given to it.</param>
/// <param name="RowsOut">Rows that it handed on.</param>
/// <param name="Rejected">Rows that it set aside.</param>
public sealed record RunStageRow(string Stage, TimeSpan Duration, long RowsIn, long RowsOut, long Rejected);
