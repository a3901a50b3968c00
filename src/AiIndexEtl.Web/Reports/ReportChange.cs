using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>What a run changed in what one place of a text says.</summary>
/// <param name="Fact">The fact as it reads now; of one that went as it read last.</param>
/// <param name="Earlier">Its earlier reading; null where there was none.</param>
/// <param name="Reason">Why it went or changed: source_changed, reextracted, review or reject; null where it came.</param>
public sealed record ReportChange(Fact Fact, Fact? Earlier, string? Reason)
{
    /// <summary>A row of report/changes.sql.</summary>
    internal static ReportChange Of(Row row)
    {
        var fact = Fact.Of(row);
        var decision = row.TextOrNull("decision");
        return new ReportChange(fact, row["old_unit"] is null ? null : EarlierOf(row, fact), decision == "reject" ? decision : row.TextOrNull("supersede_reason"));
    }

    private static Fact EarlierOf(Row row, Fact fact) => fact with
    {
        Value = row.Decimal("old_value") ?? 0,
        ValueUpper = row.Decimal("old_value_upper"),
        Unit = row.Text("old_unit"),
        Qualifier = row.Text("old_qualifier"),
        Kind = row.Text("old_kind"),
        Metric = row.Text("old_metric"),
        MetricText = row.TextOrNull("old_metric_text"),
        Area = row.Texts("old_area"),
        Subject = row.Texts("old_subject"),
        Period = row.TextOrNull("old_period"),
        BasePeriod = row.TextOrNull("old_base_period"),
    };
}
