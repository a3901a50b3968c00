using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Data;

/// <summary>Which conflicts a reader wants to see, in which order.</summary>
/// <param name="Metric">Id of a metric; empty for all.</param>
/// <param name="Area">Code of a place; empty for all.</param>
/// <param name="Order">One of <see cref="Orders"/>.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ConflictQuery(string Metric, string Area, string Order, int Page)
{
    /// <summary>Conflicts on a page.</summary>
    public const int PageSize = 20;

    /// <summary>How conflicts can be ordered: by how far their sides are apart, by metric, by the newest document, by the number of sides.</summary>
    public static IReadOnlyList<string> Orders { get; } = ["difference", "metric", "latest", "sides"];

    /// <summary>Reads the query of an address.</summary>
    public static ConflictQuery Of(IQueryCollection query) => new(
        AddressQuery.Text(query, "metric"), AddressQuery.Text(query, "area"), AddressQuery.Choice(query, "order", Orders), AddressQuery.Page(query));

    /// <summary>True where some condition narrows the conflicts.</summary>
    public bool IsNarrowed => Metric.Length + Area.Length > 0;

    /// <summary>The query of an address, from the question mark on.</summary>
    public string ToAddress() => AddressQuery.Of(("metric", Metric), ("area", Area), ("order", Order == Orders[0] ? "" : Order), ("page", AddressQuery.OfPage(Page)));
}
