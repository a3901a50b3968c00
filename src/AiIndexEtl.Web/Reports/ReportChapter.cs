namespace AiIndexEtl.Web.Reports;

/// <summary>The metrics of one chapter of the report.</summary>
/// <param name="Chapter">Its id, such as <c>economy</c>.</param>
/// <param name="Metrics">Its metrics, those with the most figures first.</param>
public sealed record ReportChapter(string Chapter, IReadOnlyList<ReportMetric> Metrics);
