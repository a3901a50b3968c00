using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests;

/// <summary>A warehouse in a temporary folder, with the adapter of the package set.</summary>
internal sealed class Store : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _runs;

    public SettableTime Time { get; } = new();

    public IWarehouseConnectionFactory Connections { get; init; } = new WarehouseConnectionFactory();

    public string Folder => _folder.Path;

    public string Database => _folder["curated/ai_index.duckdb"];

    public string Parquet => _folder["curated/parquet/facts.parquet"];

    public PublishOutcome Publish(params Page[] pages) => Publish(request => request, pages);

    public PublishOutcome Publish(Func<PublishRequest, PublishRequest> change, params Page[] pages) =>
        new WarehousePublisher(Connections, Time).Publish(change(Request(Stage(pages))));

    public PublishRequest Request(StagingFolder staging)
    {
        Time.Now += TimeSpan.FromDays(1);
        return new PublishRequest
        {
            DatabasePath = Database,
            ParquetPath = Parquet,
            Staging = [staging],
            Run = new RunInfo { RunId = Guid.CreateVersion7(Time.Now), JobName = "samples", StartedAt = Time.Now, CodeVersion = "0.1.0", Stages = [new RunStage("extract", Time.Now, TimeSpan.FromSeconds(1), 1, 2, 3)] },
        };
    }

    public StagingFolder Stage(params Page[] pages) =>
        Stage(pages, page => [new FetchAttemptRow { SourceId = "samples", Url = page.Source, FetchedAt = Time.Now, Attempts = 1, DurationMs = 12, SnapshotSha256 = page.Snapshot }]);

    /// <summary>Stages pages with the rows of their fetches.</summary>
    public StagingFolder Stage(IReadOnlyList<Page> pages, Func<Page, IReadOnlyList<FetchAttemptRow>> fetches)
    {
        using var writer = StagingWriter.Create(_folder[$"staging-{++_runs}"]);
        foreach (var page in pages)
        {
            page.WriteTo(writer);
            foreach (var row in fetches(page)) writer.Write(row);
        }

        return writer.Complete();
    }

    /// <summary>Publishes and fails the test where that fails.</summary>
    public PublishReport Published(params Page[] pages)
    {
        var outcome = Publish(pages);
        Assert.That(outcome.Failure?.Message, Is.Null);
        return outcome.Report!;
    }

    /// <summary>Rows of a query on the published file, over a connection of its own.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Ask(string sql)
    {
        using var connection = new WarehouseConnectionFactory().Open(Database, WarehouseAccess.ReadOnly);
        return connection.All(sql);
    }

    public IReadOnlyList<string> FilesBeside() => [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Database)!).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();
}
