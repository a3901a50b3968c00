using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Hands what a run found to the warehouse.</summary>
internal static class RunStaging
{
    /// <summary>Writes all rows, in the order of the documents.</summary>
    public static StagingFolder Write(string folder, RunPlan plan, RunResult result)
    {
        using var writer = StagingWriter.Create(folder);
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
        foreach (var row in result.Listings.SelectMany(listing => listing.Received).SelectMany(received => received.Fetches)) writer.Write(row);
        foreach (var outcome in result.Outcomes)
        {
            foreach (var fetch in outcome.Fetches) writer.Write(fetch);
            if (outcome.Row is not { } row || outcome.Snapshot is not { } snapshot) continue;

            writer.Write(row);
            writer.Write(snapshot);
            foreach (var claim in outcome.Claims) writer.Write(claim);
            foreach (var check in outcome.Checks) writer.Write(check);
            foreach (var rejection in outcome.Rejections) writer.Write(rejection);
        }

        return writer.Complete();
    }

    /// <summary>The run for the record. The stages overlap in time; each one's duration is the work on all documents.</summary>
    public static RunInfo Describe(RunPlan plan, RunResult result)
    {
        var outcomes = result.Outcomes;
        var scraped = outcomes.Count(outcome => outcome.Failure is not { Stage: "scrape" });
        return new RunInfo
        {
            RunId = result.RunId,
            JobName = plan.JobName,
            Kind = plan.Known is null ? "fetch" : "snapshots",
            Reason = plan.Reason,
            StartedAt = result.StartedAt,
            CodeVersion = CommandLine.Version,
            ConfigSha256 = plan.ConfigSha256,
            Stages =
            [
                new RunStage(
                    "scrape", result.StartedAt, Sum(outcomes, times => times.Scrape), outcomes.Count, scraped, outcomes.Count - scraped),
                new RunStage(
                    "clean",
                    result.StartedAt,
                    Sum(outcomes, times => times.Clean),
                    scraped,
                    result.DocumentsRead,
                    scraped - result.DocumentsRead),
                new RunStage(
                    "extract",
                    result.StartedAt,
                    Sum(outcomes, times => times.Extract),
                    result.DocumentsRead,
                    result.Claims,
                    result.Rejections),
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

    private static TimeSpan Sum(IReadOnlyList<DocumentOutcome> outcomes, Func<StageTimes, TimeSpan> stage) =>
        outcomes.Aggregate(TimeSpan.Zero, (sum, outcome) => sum + stage(outcome.Times));
}
