using System.Globalization;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Versions of the tables. Each script under schema/ takes a file from one version to the next.</summary>
internal static class Schema
{
    /// <summary>What schema_version.program says in files of this program.</summary>
    public const string Program = "AiIndexEtl";

    /// <summary>The version that this program writes.</summary>
    public static int Current { get; } = SqlScripts.In("schema").Count;

    /// <summary>The first version whose files tell facts that wait for review from the others.</summary>
    public const int WithReview = 2;

    /// <summary>The first version whose files tell which facts state the same figure.</summary>
    public const int WithFigures = 4;

    /// <summary>The first version whose files hold what the arithmetic says.</summary>
    public const int WithChecks = 4;

    /// <summary>The first version whose files hold decisions of people.</summary>
    public const int WithDecisions = 4;

    /// <summary>The version of an open file: 0 for an empty one, null for one of another program.</summary>
    public static int? VersionOf(IWarehouseConnection connection)
    {
        var tables = connection.All("SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'");
        if (tables.Count == 0) return 0;

        var columns = connection.Scalar("""
            SELECT count(*) FROM information_schema.columns
            WHERE table_schema = 'main' AND table_name = 'schema_version' AND column_name IN ('version', 'program')
            """);
        if (columns is not 2L) return null;

        var parameters = new Dictionary<string, object?> { ["program"] = Program };
        return connection.Scalar("SELECT max(version) FROM schema_version WHERE program = $program", parameters) is long version ? (int)version : null;
    }

    /// <summary>Makes the tables as the scripts make them, empty and in memory, under the name <c>shape</c>, for the check that compares. Not within a transaction.</summary>
    public static void AttachShape(IWarehouseConnection connection, CancellationToken cancellationToken)
    {
        var database = SqlText.Name((string)connection.Scalar("SELECT current_database()", cancellationToken: cancellationToken)!);
        connection.Execute("ATTACH ':memory:' AS shape; USE shape", cancellationToken);
        foreach (var script in SqlScripts.In("schema")) connection.Execute(WithoutComments(SqlScripts.Read(script)), cancellationToken);
        connection.Execute($"USE {database}", cancellationToken);
    }

    // The comments of tables and columns, each a line of its own, are most of a script, and the check does not compare them.
    private static string WithoutComments(string script) =>
        string.Join('\n', script.Split('\n').Where(line => !line.StartsWith("COMMENT ON ", StringComparison.Ordinal)));

    /// <summary>Runs the scripts that the file lacks, and makes the views anew.</summary>
    public static void Migrate(IWarehouseConnection connection, int from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var scripts = SqlScripts.In("schema");
        for (var version = from + 1; version <= scripts.Count; version++)
        {
            var script = SqlScripts.Read(scripts[version - 1]);
            connection.Execute(script, cancellationToken);
            connection.All(
                "INSERT INTO schema_version VALUES ($version, $program, $hash, CAST(CAST($now AS VARCHAR) AS TIMESTAMPTZ))",
                new Dictionary<string, object?>
                {
                    ["version"] = version,
                    ["program"] = Program,
                    ["hash"] = ContentId.OfText(script),
                    ["now"] = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                },
                cancellationToken);
        }

        foreach (var script in SqlScripts.In("views")) connection.Execute(SqlScripts.Read(script), cancellationToken);
    }
}
