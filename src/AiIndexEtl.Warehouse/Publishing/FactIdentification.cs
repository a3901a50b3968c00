using System.Globalization;
using System.Text.Json;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>
/// Identifies the current facts of documents that have one without identity, or with one of older rules or another vocabulary, also
/// those of documents that the run did not read. In an ordinary night there is none, and nothing is written.
/// </summary>
internal static class FactIdentification
{
    /// <summary>Identifies what needs it.</summary>
    /// <param name="connection">The file, with the facts of the run merged.</param>
    /// <param name="rules">How; null leaves all facts as they are.</param>
    /// <param name="scratch">A file to hand the identities over in; removed when done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static void Run(IWarehouseConnection connection, IdentityRules? rules, string scratch, CancellationToken cancellationToken)
    {
        connection.Execute($"SET VARIABLE vocabulary_sha256 = {(rules is null ? "NULL" : SqlText.Literal(rules.VocabularySha256))}", cancellationToken);
        if (rules is null) return;

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"SET VARIABLE identity_version = {rules.Version}"), cancellationToken);
        connection.Execute(SqlScripts.Read("identify/pending.sql"), cancellationToken);
        if (connection.Scalar("SELECT count(*) FROM unidentified_document", cancellationToken: cancellationToken) is 0L) return;

        try
        {
            Write(connection, rules, scratch, cancellationToken);
            connection.Execute($"SET VARIABLE identity_file = {SqlText.Literal(scratch)}", cancellationToken);
            connection.Execute(SqlScripts.Read("identify/apply.sql"), cancellationToken);
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    private static void Write(IWarehouseConnection connection, IdentityRules rules, string scratch, CancellationToken cancellationToken)
    {
        using var output = new FileStream(scratch, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        using var rows = connection.Query(SqlScripts.Read("identify/claims.sql"), null, cancellationToken);
        var (document, facts, claims) = ("", new List<string>(), new List<Claim>());
        while (rows.Read())
        {
            if ((string)rows.Row[0]! is var next && next != document)
            {
                Write(output, rules, facts, claims);
                (document, facts, claims) = (next, [], []);
            }

            facts.Add((string)rows.Row[1]!);
            claims.Add(JsonSerializer.Deserialize((string)rows.Row[2]!, StagingJson.Rows.Claim)!);
        }

        Write(output, rules, facts, claims);
    }

    private static void Write(FileStream output, IdentityRules rules, List<string> facts, List<Claim> claims)
    {
        if (facts.Count == 0) return;
        foreach (var (fact, figure) in facts.Zip(rules.Identify(claims)))
        {
            output.Write(JsonSerializer.SerializeToUtf8Bytes(new IdentifiedFact(fact, figure), StagingJson.WarehouseRows.IdentifiedFact));
            output.WriteByte((byte)'\n');
        }
    }
}
