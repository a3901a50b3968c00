namespace AiIndexEtl.Web.Reports;

/// <summary>What a report is asked to be about.</summary>
/// <param name="Run">The id of a run or the first characters of it; null for the newest.</param>
/// <param name="Edition">An edition or its issue, such as <c>ai-index/2025</c> or <c>2025</c>; null for all.</param>
public sealed record ReportRequest(string? Run = null, string? Edition = null);
