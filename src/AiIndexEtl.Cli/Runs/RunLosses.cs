using System.Globalization;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Runs;

/// <summary>What a run closes of one document: facts whose words it no longer states.</summary>
/// <param name="Source">The document.</param>
/// <param name="Facts">How many facts.</param>
/// <param name="Mentions">Some of their numbers as written, in the order of the text.</param>
internal sealed record RunLosses(string Source, long Facts, IReadOnlyList<string> Mentions)
{
    private const int MostMentions = 5;

    /// <summary>The losses of a run that a file has published, the greatest first.</summary>
    public static IReadOnlyList<RunLosses> Of(string database, Guid run, CancellationToken cancellationToken)
    {
        using var reader = FactsReader.Open(new WarehouseConnectionFactory(), database).Reader;
        if (reader is null) return [];

        var losses = new List<RunLosses>();
        using var rows = reader.Query(
            $"""
            SELECT d.source, count(*) AS facts, list(c.mention ORDER BY c.char_start)[1:{MostMentions}] AS mentions
            FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
            WHERE f.closed_run_id = CAST(CAST($run AS VARCHAR) AS UUID) AND NOT EXISTS (FROM fact n WHERE n.anchor_id = f.anchor_id AND n.valid_to IS NULL)
            GROUP BY d.source ORDER BY facts DESC, d.source
            """,
            new Dictionary<string, object?> { ["run"] = run.ToString() }, cancellationToken);
        while (rows.Read())
        {
            losses.Add(new RunLosses(
                (string)rows.Row[0]!, Convert.ToInt64(rows.Row[1], CultureInfo.InvariantCulture),
                rows.Row[2] is IReadOnlyList<object?> mentions ? [.. mentions.OfType<string>()] : []));
        }

        return losses;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Source}: {Facts} fact{(Facts == 1 ? "" : "s")} would be closed: {string.Join(", ", Mentions.Select(mention => $"\"{mention}\""))}{(Facts > Mentions.Count ? " ..." : "")}");
}
