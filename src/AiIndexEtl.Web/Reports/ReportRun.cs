using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>A run that a report is about.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="JobName">What ran.</param>
/// <param name="Kind">fetch, snapshots, import or review.</param>
/// <param name="Reason">Why it was started; null where nobody said.</param>
/// <param name="EndedAt">When its merge was done (UTC).</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Failures">Sources that could not be received.</param>
/// <param name="Warnings">Checks that failed without holding it back.</param>
public sealed record ReportRun(string RunId, string JobName, string Kind, string? Reason, DateTimeOffset EndedAt, string? Program, long Failures, long Warnings)
{
    /// <summary>A row of report/runs.sql.</summary>
    internal static ReportRun Of(Row row) => new(
        row.Text("run_id"), row.Text("job_name"), row.Text("kind"), row.TextOrNull("reason"), row.Time("ended_at") ?? default, row.TextOrNull("code_version"), row.Long("fetch_failures"),
        row.Long("warnings"));
}
