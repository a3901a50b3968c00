using System.Text.Json;

namespace AiIndexEtl.Web.Data;

/// <summary>Finds figures on which facts contradict each other.</summary>
/// <param name="published">The file.</param>
public sealed class ConflictList(Published published)
{
    /// <summary>The most sides that are shown of a conflict.</summary>
    public const int MostSides = 24;

    private const string LastOrder = "metric, metric_key, period, observation_id, generation";

    private static readonly Dictionary<string, string> s_orders = new(StringComparer.Ordinal)
    {
        ["difference"] = "difference DESC NULLS LAST, " + LastOrder,
        ["metric"] = LastOrder,
        ["latest"] = "latest DESC NULLS LAST, " + LastOrder,
        ["sides"] = "sides DESC, " + LastOrder,
    };

    /// <summary>How many conflicts meet the conditions, and those of the page with their sides.</summary>
    public (long Total, IReadOnlyList<Conflict> Conflicts) Find(ConflictQuery query, CancellationToken cancellationToken = default)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["metric"] = query.Metric, ["area"] = query.Area };
        var (total, conflicts) = published.Page(
            $"SELECT *, count(*) OVER () AS total FROM ({SqlFiles.Read("conflicts.sql")}) ORDER BY {s_orders[query.Order]} "
            + $"LIMIT {ConflictQuery.PageSize} OFFSET {(query.Page - 1L) * ConflictQuery.PageSize}",
            parameters, Conflict.Of, cancellationToken);
        if (conflicts.Count == 0) return (0, []);

        var ids = JsonSerializer.Serialize(conflicts.Select(conflict => conflict.ObservationId));
        var sides = published.All(
                SqlFiles.Read("conflict_sides.sql"), new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = ids, ["most"] = MostSides }, ConflictSide.Of, cancellationToken)
            .ToLookup(side => (side.ObservationId, side.Generation));
        return (total, [.. conflicts.Select(conflict => conflict with { Sides = [.. sides[(conflict.ObservationId, conflict.Generation)]] })]);
    }

    /// <summary>The metrics and places that conflicts can be narrowed to.</summary>
    public (IReadOnlyList<Facet> Metrics, IReadOnlyList<Facet> Areas) Facets(CancellationToken cancellationToken = default)
    {
        var all = published.All(
                SqlFiles.Read("conflict_facets.sql"), null, static row => (Name: row.Text("facet"), Facet: new Facet(row.Text("value"), row.Long("facts"))), cancellationToken)
            .ToLookup(item => item.Name, item => item.Facet, StringComparer.Ordinal);
        return ([.. all["metric"]], [.. all["area"]]);
    }
}
