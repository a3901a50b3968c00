using System.Globalization;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reviews;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Loads staging folders into an open file and merges them with what it holds.</summary>
internal static class StagedRun
{
    // Behind this script every fact is there, and the next one compares their identities.
    private const string FactsMerged = "merge/05_reviewed_facts.sql";

    /// <summary>Reads the staging files into temporary tables.</summary>
    /// <exception cref="WarehouseException">A file cannot be read or a row does not fit.</exception>
    public static void Load(IWarehouseConnection connection, PublishRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Set(connection, "run_id", request.Run.RunId.ToString());
        Set(connection, "job_name", request.Run.JobName);
        Set(connection, "run_started", Instant(request.Run.StartedAt));
        Set(connection, "run_ended", Instant(now));
        Set(connection, "run_kind", request.Run.Kind);
        Set(connection, "run_reason", request.Run.Reason);
        Set(connection, "code_version", request.Run.CodeVersion);
        Set(connection, "config_sha256", request.Run.ConfigSha256);
        Set(connection, "model_sha256", request.Run.ModelSha256);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"SET VARIABLE shard_count = {request.Run.ShardCount ?? request.Staging.Count}"), cancellationToken);
        connection.Execute(
            string.Create(CultureInfo.InvariantCulture, $"SET VARIABLE maximum_removed_share = {request.MaximumRemovedShare:R}::DOUBLE"), cancellationToken);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"SET VARIABLE review_below = {request.ReviewBelow:R}::DOUBLE"), cancellationToken);
        connection.Execute($"SET VARIABLE checks_everything = {(request.ChecksEverything ? "true" : "false")}", cancellationToken);
        connection.Execute($"SET VARIABLE accept_losses = {(request.AcceptLosses ? "true" : "false")}", cancellationToken);
        SetFiles(connection, "document_files", request.Staging, StagingFolder.Documents);
        SetFiles(connection, "snapshot_files", request.Staging, StagingFolder.Snapshots);
        SetFiles(connection, "claim_files", request.Staging, StagingFolder.Claims);
        SetFiles(connection, "rejection_files", request.Staging, StagingFolder.Rejections);
        SetFiles(connection, "check_files", request.Staging, StagingFolder.Checks);
        SetFiles(connection, "fetch_files", request.Staging, StagingFolder.Fetches);
        SetFiles(connection, "variable_files", request.Staging, StagingFolder.Variables);
        SetFiles(connection, "area_files", request.Staging, StagingFolder.Areas);
        SetFiles(connection, "edition_files", request.Staging, StagingFolder.Editions);
        SetLongest(connection, "longest_claim", request.Staging, StagingFolder.Claims);
        SetLongest(connection, "longest_snapshot", request.Staging, StagingFolder.Snapshots);
        connection.Execute(SqlScripts.Read("load/stage.sql"), cancellationToken);
        LoadReferences(connection, [.. request.Staging.Where(folder => File.Exists(folder.PathOf(StagingFolder.References)))], cancellationToken);
    }

    /// <summary>Merges the temporary tables into the lasting ones, and says what changed and what became of decisions.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="request">What is published.</param>
    /// <param name="scratch">Where a temporary file may stand.</param>
    /// <param name="times">Takes how long the steps take.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static (IReadOnlyList<TableDifference> Differences, IReadOnlyList<ReviewOutcome> Reviews) Merge(
        IWarehouseConnection connection, PublishRequest request, string scratch, StepTimes times, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReviewOutcome> reviews = [];
        foreach (var script in SqlScripts.In("merge"))
        {
            times.Measure(script, () =>
            {
                if (script == ReviewReplay.Script) reviews = ReviewReplay.Run(connection, request.Decisions, cancellationToken);
                else connection.Execute(SqlScripts.Read(script), cancellationToken);
            });
            if (script == FactsMerged) times.Measure("identify", () => FactIdentification.Run(connection, request.Identities, scratch, cancellationToken));
        }

        foreach (var stage in request.Run.Stages) Insert(connection, request.Run.RunId, stage, cancellationToken);

        var rows = connection.All(
            "SELECT table_name, added, changed, removed, unchanged FROM difference ORDER BY table_name <> 'fact', table_name", cancellationToken: cancellationToken);
        return ([.. rows.Select(row => new TableDifference((string)row[0]!, (long)row[1]!, (long)row[2]!, (long)row[3]!, (long)row[4]!))], reviews);
    }

    /// <summary>How many documents were handed over that the file had received later.</summary>
    public static long OlderDocuments(IWarehouseConnection connection) => (long)connection.Scalar("SELECT count(*) FROM handed_over WHERE is_older")!;

    /// <summary>What there is to look at after the merge.</summary>
    public static Standing Standing(IWarehouseConnection connection)
    {
        var row = connection.All(SqlScripts.Read("read/standing.sql"))[0];
        return new Standing((long)row[0]!, (long)row[1]!, (long)row[2]!, (long)row[3]!);
    }

    private static void LoadReferences(IWarehouseConnection connection, IReadOnlyList<StagingFolder> folders, CancellationToken cancellationToken)
    {
        connection.Execute($"SET VARIABLE has_references = {(folders.Count > 0 ? "true" : "false")}", cancellationToken);
        if (folders.Count > 0) SetFiles(connection, "reference_files", folders, StagingFolder.References);
        connection.Execute(SqlScripts.Read(folders.Count > 0 ? "load/references.sql" : "load/no_references.sql"), cancellationToken);
    }

    private static void Insert(IWarehouseConnection connection, Guid run, RunStage stage, CancellationToken cancellationToken) => connection.All(
        """
        INSERT INTO run_stage VALUES (CAST(CAST($run AS VARCHAR) AS UUID), $stage, CAST(CAST($started AS VARCHAR) AS TIMESTAMPTZ),
            $duration, $rows_in, $rows_out, $rows_rejected)
        """,
        new Dictionary<string, object?>
        {
            ["run"] = run.ToString(),
            ["stage"] = stage.Stage,
            ["started"] = Instant(stage.StartedAt),
            ["duration"] = (long)stage.Duration.TotalMilliseconds,
            ["rows_in"] = stage.RowsIn,
            ["rows_out"] = stage.RowsOut,
            ["rows_rejected"] = stage.RowsRejected,
        },
        cancellationToken);

    private static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    // SET takes no parameter.
    private static void Set(IWarehouseConnection connection, string name, string? value) =>
        connection.Execute($"SET VARIABLE {name} = {(value is null ? "NULL" : SqlText.Literal(value))}");

    // DuckDB's reader sets twice the longest row that it may meet aside for every thread. Most rows are far shorter than the longest that
    // there could ever be, so the files tell.
    private static void SetLongest(IWarehouseConnection connection, string name, IReadOnlyList<StagingFolder> folders, string file)
    {
        const int Fewest = 1 << 20;
        var longest = folders.Max(folder => LongestLine.Of(folder.PathOf(file)));
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"SET VARIABLE {name} = {Math.Max(longest + 1, Fewest)}::UINTEGER"));
    }

    private static void SetFiles(IWarehouseConnection connection, string name, IReadOnlyList<StagingFolder> folders, string file) =>
        connection.Execute($"SET VARIABLE {name} = {SqlText.Literals(folders.Select(folder => folder.PathOf(file)))}");
}
