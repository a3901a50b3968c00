namespace AiIndexEtl.Web.Reports;

/// <summary>A report, or why there is none.</summary>
/// <param name="Report">The report; null where there is none.</param>
/// <param name="Failure">Why there is none, and what to do about it; null where there is one.</param>
public sealed record ReportOutcome(ReportData? Report, string? Failure);
