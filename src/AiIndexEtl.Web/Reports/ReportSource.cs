using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>A document that figures come from.</summary>
/// <param name="Source">Address or path.</param>
/// <param name="Title">Headline; null where unknown.</param>
/// <param name="Author">Author; null where unknown.</param>
/// <param name="Publisher">Outlet; null where unknown.</param>
/// <param name="Published">Day of publication; null where unknown.</param>
/// <param name="Edition">Edition that it is about; null where unknown.</param>
/// <param name="AccessedAt">When it was received last (UTC).</param>
/// <param name="Facts">Facts that it states.</param>
/// <param name="InReview">Those that wait for review.</param>
/// <param name="InConflict">Those that are contradicted.</param>
public sealed record ReportSource(
    string Source, string? Title, string? Author, string? Publisher, DateOnly? Published, string? Edition, DateTimeOffset? AccessedAt, long Facts, long InReview, long InConflict)
{
    /// <summary>A row of report/sources.sql.</summary>
    internal static ReportSource Of(Row row) => new(
        row.Text("source"), row.TextOrNull("title"), row.TextOrNull("author"), row.TextOrNull("publisher"), row.Day("published"), row.TextOrNull("edition"), row.Time("last_accessed_at"),
        row.Long("facts"), row.Long("facts_in_review"), row.Long("facts_in_conflict"));
}
