using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Exchange.Import;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex import</c>: takes in shards of runs, exports and files of claims.</summary>
internal static class ImportCommand
{
    private const string JobName = "import";

    private static readonly OutputColumn[] Columns =
    [
        new("run_id"), new("documents", IsNumber: true), new("claims", IsNumber: true), new("rejections", IsNumber: true), new("bad", IsNumber: true),
        new("facts_added", IsNumber: true), new("facts_changed", IsNumber: true), new("facts_removed", IsNumber: true), new("facts_unchanged", IsNumber: true), new("published"),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var inputs = new Argument<string[]>("PATH")
        {
            Description = "Folders that a run or shard has staged, folders of exports in the form jsonl, or .jsonl files of claims.",
            Arity = ArgumentArity.OneOrMore,
        };
        var skip = new Option<bool>("--skip-bad") { Description = "Leave bad lines out. Without it one bad line holds everything back." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Look through everything, and publish nothing." };
        var reason = new Option<string?>("--reason") { HelpName = "WORDS", Description = "Why it is imported, for the record." };
        var command = new Command("import", "Publish what other runs and other files have found.") { inputs, skip, dryRun, reason };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            open(parsed), parsed.GetValue(inputs)!, parsed.GetValue(skip), parsed.GetValue(dryRun), parsed.GetValue(reason), cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, string[] inputs, bool skipsBad, bool isDryRun, string? reason, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var identities = Identities.Of(configuration, vocabulary, invocation);
        var publication = PublicationOf(configuration, identities, invocation.Console.Clock, reason);
        var work = Path.Combine(Path.GetDirectoryName(publication.DatabasePath)!, $".staging-{publication.Run.RunId:N}");
        try
        {
            var outcome = Import(
                invocation,
                new ImportRequest
                {
                    Inputs = [.. inputs.Select(input => new ImportInput(invocation.Resolve(input), input))],
                    Publication = publication,
                    WorkFolder = work,
                    Identify = identities.Identify,
                    SkipsBad = skipsBad,
                    IsDryRun = isDryRun,
                },
                cancellationToken);
            Tell(invocation, outcome, skipsBad, isDryRun);
            Print(invocation, outcome);
            return ExitCodeOf(outcome, skipsBad);
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    private static ImportOutcome Import(Invocation invocation, ImportRequest request, CancellationToken cancellationToken)
    {
        using var bar = invocation.OpenProgress("reading", ProgressUnit.Megabytes);
        var isPublishing = false;
        return new WarehouseImporter(new WarehouseConnectionFactory(), invocation.Console.Clock).Import(
            request with { Progress = Show, Publication = request.Publication with { StepBegins = Publish } }, cancellationToken);

        void Show(ImportProgress progress)
        {
            bar.Expect(progress.Total);
            bar.Reach(progress.Done);
            bar.Name("reading " + progress.Input);
        }

        void Publish(string step)
        {
            if (!isPublishing) bar.Begin("publishing");
            isPublishing = true;
            bar.Name("publishing: " + step);
        }
    }

    private static PublishRequest PublicationOf(PipelineConfiguration configuration, IdentityRules identities, TimeProvider clock, string? reason)
    {
        var now = clock.GetUtcNow();
        var database = configuration.Resolve(configuration.Warehouse.Path);
        return new PublishRequest
        {
            DatabasePath = database,
            Staging = [],
            Run = new RunInfo { RunId = Guid.CreateVersion7(now), JobName = JobName, Kind = JobName, Reason = reason, StartedAt = now, CodeVersion = CommandLine.Version },
            ReviewBelow = (double)configuration.Warehouse.ReviewBelow,
            Identities = identities,
            KeepFiles = configuration.Warehouse.Keep,
            ParquetPath = configuration.Warehouse.Parquet ? Path.Combine(Path.GetDirectoryName(database)!, "parquet", "facts.parquet") : null,
        };
    }

    private static void Tell(Invocation invocation, ImportOutcome outcome, bool skipsBad, bool isDryRun)
    {
        var messages = invocation.Messages;
        foreach (var problem in outcome.Problems)
        {
            if (skipsBad) messages.Warn(problem.ToString());
            else messages.Fail(problem.ToString());
        }

        foreach (var note in outcome.Notes) messages.Say(note);
        foreach (var check in outcome.Publication?.Report?.Checks.Where(check => !check.Passed) ?? [])
        {
            messages.Warn(string.Create(CultureInfo.InvariantCulture, $"check {check.Name}: {check.FailingRows} rows ({check.Sample})"));
        }

        if (outcome.Publication?.Failure is { } failure) messages.Fail(failure.Message);
        else if (outcome.Publication?.Report is { } report) TellPublished(invocation, outcome, report);
        else if (outcome.Problems.Count > 0 && !skipsBad) messages.Fail("Nothing was imported: correct what is told above, or leave bad lines out with --skip-bad.");
        else messages.Say(isDryRun ? "Nothing was written, as asked (--dry-run)." : "Nothing was imported: the inputs hold no document that the published file lacks.");
    }

    private static void TellPublished(Invocation invocation, ImportOutcome outcome, PublishReport report)
    {
        var facts = report.Facts;
        var shown = invocation.Shown(report.DatabasePath);
        invocation.Messages.Say(outcome.IsRestore
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} was made again as it was exported: {facts.Added} current facts with their history")
            : string.Create(CultureInfo.InvariantCulture, $"facts: {facts.Added} added, {facts.Changed} changed, {facts.Removed} removed, {facts.Unchanged} unchanged; published {shown}"));
        if (report.OlderDocuments > 0) invocation.Messages.Say(RunLines.Older(report.OlderDocuments));
        foreach (var warning in report.Warnings) invocation.Messages.Warn(warning);
    }

    private static void Print(Invocation invocation, ImportOutcome outcome)
    {
        var report = outcome.Publication?.Report;
        var facts = report?.Facts;
        var rows = invocation.OpenRows(Columns);
        rows.Write(
        [
            report?.RunId.ToString(), outcome.Counts.Documents, outcome.Counts.Claims, outcome.Counts.Rejections, (long)outcome.Problems.Count,
            facts?.Added, facts?.Changed, facts?.Removed, facts?.Unchanged, report?.DatabasePath,
        ]);
        rows.Complete();
    }

    private static int ExitCodeOf(ImportOutcome outcome, bool skipsBad)
    {
        if (outcome.Publication?.Failure is { } failure) return failure.Kind is PublishFailureKind.CheckFailed ? ExitCode.HeldBack : ExitCode.Failed;
        return outcome.Problems.Count > 0 && (!skipsBad || outcome.Publication is null) ? ExitCode.Failed : ExitCode.Fine;
    }
}
