namespace AiIndexEtl.Web.Data;

/// <summary>A place in the queue of facts to be reviewed.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="AnchorId">Its words, see <c>claim.anchor_id</c>.</param>
/// <param name="Reasons">Why it is worth a look.</param>
/// <param name="Details">What is the matter, for each of the reasons; may be empty.</param>
/// <param name="Doubt">How likely it is to be wrong as a whole, 0 to 1.</param>
public sealed record QueuePlace(string FactId, string AnchorId, IReadOnlyList<string> Reasons, IReadOnlyList<string> Details, double Doubt)
{
    internal static QueuePlace Of(Row row) => new(row.Text("fact_id"), row.Text("anchor_id"), row.Texts("reasons"), row.Texts("details"), row.Double("doubt"));
}
