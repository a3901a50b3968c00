namespace AiIndexEtl.Web.Reports;

/// <summary>A figure on which facts contradict each other.</summary>
/// <param name="Sides">Its sides, first what stands for it.</param>
/// <param name="IsNew">True where a side of it came in the run that the report is about.</param>
public sealed record ReportConflict(IReadOnlyList<ReportSide> Sides, bool IsNew);
