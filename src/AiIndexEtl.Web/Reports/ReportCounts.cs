using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>How much a report is about.</summary>
/// <param name="Facts">Facts that are sure enough.</param>
/// <param name="InReview">Facts that wait for review.</param>
/// <param name="Sources">Documents that state them.</param>
/// <param name="Conflicts">Figures on which they contradict each other.</param>
/// <param name="Agreements">Figures on which several agree.</param>
public sealed record ReportCounts(long Facts, long InReview, long Sources, long Conflicts, long Agreements)
{
    /// <summary>A row of report/counts.sql.</summary>
    internal static ReportCounts Of(Row row) => new(row.Long("facts"), row.Long("in_review"), row.Long("sources"), row.Long("conflicts"), row.Long("agreements"));
}
