using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>Arithmetic that does not add up.</summary>
/// <param name="FactId">The fact that is checked.</param>
/// <param name="Check">Name of the check.</param>
/// <param name="Detail">The calculation.</param>
/// <param name="Mention">The number as written.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="SourceLink">Address with a text fragment.</param>
/// <param name="Publisher">Outlet; null where unknown.</param>
public sealed record ReportCheck(string FactId, string Check, string Detail, string Mention, string Sentence, string SourceLink, string? Publisher)
{
    /// <summary>A row of report/checks.sql.</summary>
    internal static ReportCheck Of(Row row) => new(
        row.Text("fact_id"), row.Text("check_name"), row.Text("detail"), row.Text("mention"), row.Text("sentence"), row.Text("source_link"), row.TextOrNull("publisher"));
}
