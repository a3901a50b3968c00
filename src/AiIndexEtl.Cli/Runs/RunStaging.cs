using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Cli.Runs;

/// <summary>
/// Lays down what a run finds, document by document, for the warehouse: nothing of a document has to stay in memory. Nothing is written
/// before the first row; disposing removes the folder.
/// </summary>
/// <param name="folder">The folder of rows.</param>
/// <param name="plan">What the run is to do.</param>
internal sealed class RunStaging(string folder, RunPlan plan) : IDisposable
{
    private StagingWriter? _writer;

    /// <summary>Why rows could not be laid down; null while all is well. Later rows are then left out, and there is nothing to publish.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether anything was asked for.</summary>
    public bool HasFetches { get; private set; }

    /// <summary>Adds how feeds and sitemaps themselves were received.</summary>
    public void Add(IEnumerable<FetchAttemptRow> fetches) => Write(writer =>
    {
        foreach (var fetch in fetches) writer.Write(fetch);
    });

    /// <summary>Adds a document.</summary>
    public void Add(DocumentOutcome outcome) => Write(writer =>
    {
        HasFetches |= outcome.Fetches.Count > 0;
        foreach (var fetch in outcome.Fetches) writer.Write(fetch);
        if (outcome.Row is not { } row || outcome.Snapshot is not { } snapshot) return;

        writer.Write(row);
        writer.Write(snapshot);
        foreach (var claim in outcome.Claims) writer.Write(claim);
        foreach (var check in outcome.Checks) writer.Write(check);
        foreach (var rejection in outcome.Rejections) writer.Write(rejection);
    });

    /// <summary>Puts the files in place; null where they could not be written, which <see cref="Failure"/> tells.</summary>
    public StagingFolder? Complete()
    {
        StagingFolder? complete = null;
        Write(writer => complete = writer.Complete());
        return complete;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private void Write(Action<StagingWriter> write)
    {
        if (Failure is not null) return;
        try
        {
            write(_writer ??= Begin());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Failure = error.Message;
        }
    }

    private StagingWriter Begin()
    {
        var writer = StagingWriter.Create(folder);
        foreach (var metric in plan.Vocabulary.Metrics)
        {
            writer.Write(new VariableRow(metric.Id, metric.NameEn, metric.Covers.Length > 0 ? metric.Covers : null));
        }

        // Words that name several places at once (中美) are no place of their own.
        foreach (var area in plan.Vocabulary.Areas.Where(area => area.Codes.Count == 1).DistinctBy(area => area.Codes[0]))
        {
            writer.Write(new AreaRow(area.Codes[0], area.Names[0]));
        }

        foreach (var edition in plan.Configuration.Editions) writer.Write(RowOf(edition));
        writer.Write(plan.References);
        return writer;
    }

    /// <summary>The run for the record. The stages overlap in time; each one's duration is the work on all documents.</summary>
    public static RunInfo Describe(RunPlan plan, RunResult result)
    {
        var tally = result.Tally;
        return new RunInfo
        {
            RunId = result.RunId,
            JobName = plan.JobName,
            Kind = plan.Kind,
            Reason = plan.Reason,
            StartedAt = result.StartedAt,
            CodeVersion = CommandLine.Version,
            ConfigSha256 = plan.ConfigSha256,
            Stages =
            [
                new RunStage("scrape", result.StartedAt, tally.Times.Scrape, tally.Results, tally.Received, tally.Results - tally.Received),
                new RunStage("clean", result.StartedAt, tally.Times.Clean, tally.Received, tally.Read, tally.Received - tally.Read),
                new RunStage("extract", result.StartedAt, tally.Times.Extract, tally.Read, tally.Claims, tally.Rejections),
            ],
        };
    }

    private static EditionRow RowOf(EditionSettings edition) => new()
    {
        EditionId = edition.Id,
        Title = edition.Title,
        Producer = edition.Producer,
        Published = edition.Published,
        Url = edition.Url,
        Citation = edition.Citation,
        LicenseName = edition.License,
        LicenseUrl = edition.LicenseUrl,
    };
}
