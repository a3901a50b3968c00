using System.Diagnostics;
using System.Globalization;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Benchmarks.Loading;

/// <summary>
/// How fast claims are published, beside a bare INSERT of the same file in the same run; then what a night costs that reads ten of the
/// documents again, and one that reads all of them again and finds nothing new. Steps are in seconds of processors, which other programs
/// on the machine disturb less than the clock on the wall.
/// </summary>
/// <param name="output">Where the figures go.</param>
/// <param name="vocabulary">What the invented articles speak of.</param>
internal sealed class LoadingReport(TextWriter output, Vocabulary vocabulary)
{
    private const int ClaimsPerDocument = 100;
    private const int FewDocuments = 10;

    private readonly WarehouseConnectionFactory _connections = new();
    private readonly FigureIdentifier _identifier = new(vocabulary);
    private double _reconciling;

    /// <summary>Measures each number of claims.</summary>
    public void Write(IReadOnlyList<int> numbers)
    {
        foreach (var claims in numbers)
        {
            var folder = Directory.CreateTempSubdirectory("aiindex-loading-");
            try
            {
                Measure(folder.FullName, claims);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private void Measure(string folder, int claims)
    {
        var documents = Math.Max(1, claims / ClaimsPerDocument);
        var all = Stage(Path.Combine(folder, "all"), 0, documents);
        var few = Stage(Path.Combine(folder, "few"), 0, Math.Min(FewDocuments, documents));
        var file = Path.Combine(all.Path, "claims.ndjson");
        Say($"\n{claims:N0} claims of {documents:N0} documents, {new FileInfo(file).Length / (double)claims:N0} bytes a claim; {Environment.ProcessorCount} processors");

        var bare = Timed(() => InsertBare(Path.Combine(folder, "bare.duckdb"), file));
        Say($"  bare INSERT            {bare}  {claims / bare.Seconds,9:N0} claims/s  {Megabytes(Path.Combine(folder, "bare.duckdb")),6:N0} MB on disk, {PeakMegabytes(),6:N0} MB in memory at most");
        var database = Path.Combine(folder, "curated", "ai_index.duckdb");
        var first = Publish("publish, new file", database, all, claims);
        Say($"  as fast as the bare INSERT: {bare.Seconds / first.Seconds:0.00}; by time of processors {bare.Processor / first.Processor:0.00}, without reconciling {bare.Processor / (first.Processor - _reconciling):0.00}");
        Publish("ten documents again", database, few, claims);
        Publish("all documents again", database, all, claims);
    }

    private Cost Publish(string name, string database, StagingFolder staging, int claims)
    {
        var now = DateTimeOffset.UtcNow;
        PublishOutcome? outcome = null;
        var cost = Timed(() => outcome = new WarehousePublisher(_connections, new ProcessorClock()).Publish(new PublishRequest
        {
            DatabasePath = database,
            Staging = [staging],
            Run = new RunInfo { RunId = Guid.CreateVersion7(now), JobName = "loading", StartedAt = now, CodeVersion = "0" },
            Identities = new IdentityRules(_identifier.IdentifyAll, FigureIdentifier.Version, "vocabulary"),
            KeepFiles = 1,
        }));
        if (outcome?.Report is not { } report) throw new InvalidOperationException(outcome?.Failure?.Message);

        _reconciling = report.Steps.Where(step => step.Name.Contains("reconcile", StringComparison.Ordinal)).Sum(step => step.Duration.TotalSeconds);
        Say($"  {name,-22} {cost}  {claims / cost.Seconds,9:N0} claims/s  {Megabytes(database),6:N0} MB on disk, {PeakMegabytes(),6:N0} MB in memory at most; facts: {report.Facts.Added} added, {report.Facts.Changed} changed, {report.Facts.Removed} removed");
        foreach (var step in report.Steps.Where(step => step.Duration.TotalSeconds >= cost.Processor / 200)) Say($"      {step.Name,-40} {step.Duration.TotalSeconds,8:0.00}");
        foreach (var check in report.Checks.Where(check => !check.Passed)) Say($"      failed: {check.Name} {check.FailingRows} {check.Sample}");
        return cost;
    }

    private void InsertBare(string database, string file)
    {
        using var connection = _connections.Open(database, WarehouseAccess.ReadWrite);
        var path = file.Replace("'", "''", StringComparison.Ordinal);
        connection.Execute($"CREATE TABLE bare AS FROM read_json('{path}', format = 'newline_delimited') LIMIT 0");
        connection.Execute($"INSERT INTO bare SELECT * FROM read_json('{path}', format = 'newline_delimited')");
        connection.Execute("CHECKPOINT");
    }

    private StagingFolder Stage(string folder, int from, int documents)
    {
        using var writer = StagingWriter.Create(folder);
        for (var i = from; i < from + documents; i++)
        {
            var article = MadeArticle.Make(i, ClaimsPerDocument, vocabulary);
            writer.Write(article.Document);
            writer.Write(article.Snapshot);
            foreach (var claim in article.Claims(_identifier.Identify)) writer.Write(claim);
        }

        return writer.Complete();
    }

    private static Cost Timed(Action work)
    {
        ForgetPeak();
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new Cost(Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    // The system's note of the most memory that was in use begins anew.
    private static void ForgetPeak()
    {
        GC.Collect();
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
    }

    private static double Megabytes(string file) => new FileInfo(file).Length / 1e6;

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private void Say(FormattableString line)
    {
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        output.Flush();
    }
}
