using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Data;

/// <summary>Which documents a reader wants to see, in which order.</summary>
/// <param name="Edition">An edition; empty for all.</param>
/// <param name="Sort">One of <see cref="Sorts"/>.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record SourceQuery(string Edition, string Sort, int Page)
{
    /// <summary>Documents on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The columns that documents can be sorted by.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["source", "edition", "facts", "metrics", "in_review", "conflicts", "accessed_at", "failed_at"];

    /// <summary>Reads the query of an address.</summary>
    public static SourceQuery Of(IQueryCollection query) =>
        new(AddressQuery.Text(query, "edition"), AddressQuery.Choice(query, "sort", Sorts), AddressQuery.Page(query));

    /// <summary>The query of an address, from the question mark on.</summary>
    public string ToAddress() => AddressQuery.Of(("edition", Edition), ("sort", Sort == Sorts[0] ? "" : Sort), ("page", AddressQuery.OfPage(Page)));
}
