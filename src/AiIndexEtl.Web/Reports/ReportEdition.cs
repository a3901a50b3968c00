using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>An edition of a report that figures come from.</summary>
/// <param name="EditionId">Its id, such as <c>ai-index/2025</c>.</param>
/// <param name="Title">Its title; null where it is not known.</param>
/// <param name="Producer">Who publishes it.</param>
/// <param name="Published">When.</param>
/// <param name="Url">Where.</param>
/// <param name="Citation">How its producer wants it cited.</param>
/// <param name="License">Name of its licence.</param>
public sealed record ReportEdition(string EditionId, string? Title, string? Producer, DateOnly? Published, string? Url, string? Citation, string? License)
{
    /// <summary>What it is called.</summary>
    public string Name => Title ?? EditionId;

    /// <summary>A row of report/edition.sql.</summary>
    internal static ReportEdition Of(Row row) => new(
        row.Text("edition_id"), row.TextOrNull("title"), row.TextOrNull("producer"), row.Day("published"), row.TextOrNull("url"), row.TextOrNull("citation"), row.TextOrNull("license_name"));
}
