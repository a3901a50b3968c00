namespace AiIndexEtl.Web.Data;

/// <summary>What facts can be narrowed to, each with the number of its facts, the most frequent first.</summary>
/// <param name="Metrics">Ids of metrics.</param>
/// <param name="Areas">Codes of places.</param>
/// <param name="Editions">Editions.</param>
/// <param name="Publishers">Outlets.</param>
public sealed record Facets(IReadOnlyList<Facet> Metrics, IReadOnlyList<Facet> Areas, IReadOnlyList<Facet> Editions, IReadOnlyList<Facet> Publishers)
{
    /// <summary>Reads them from the file.</summary>
    public static Facets Of(Published published, CancellationToken cancellationToken = default)
    {
        var all = published.All(SqlFiles.Read("facets.sql"), null, static row => (Name: row.Text("facet"), Facet: new Facet(row.Text("value"), row.Long("facts"))), cancellationToken)
            .ToLookup(item => item.Name, item => item.Facet, StringComparer.Ordinal);
        return new Facets([.. all["metric"]], [.. all["area"]], [.. all["edition"]], [.. all["publisher"]]);
    }
}
