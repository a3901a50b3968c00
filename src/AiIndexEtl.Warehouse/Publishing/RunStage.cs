namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>What one stage of a run took and gave.</summary>
/// <param name="Stage">Its name: scrape, clean, extract.</param>
/// <param name="StartedAt">Begin (UTC).</param>
/// <param name="Duration">Duration.</param>
/// <param name="RowsIn">Rows given to it.</param>
/// <param name="RowsOut">Rows that it handed on.</param>
/// <param name="RowsRejected">Rows that it set aside with a reason.</param>
public sealed record RunStage(string Stage, DateTimeOffset StartedAt, TimeSpan Duration, long RowsIn, long RowsOut, long RowsRejected);
