using System.CommandLine;
using System.Text;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex run</c>: the whole pipeline.</summary>
internal static class RunCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("run_id"), new("group"), new("sources_ok", IsNumber: true), new("sources_failed", IsNumber: true),
        new("documents", IsNumber: true), new("claims", IsNumber: true), new("rejections", IsNumber: true),
        new("facts_added", IsNumber: true), new("facts_changed", IsNumber: true), new("facts_removed", IsNumber: true),
        new("facts_unchanged", IsNumber: true), new("facts_in_review", IsNumber: true), new("conflicts", IsNumber: true),
        new("conflicts_new", IsNumber: true), new("facts_inconsistent", IsNumber: true),
        new("decisions_applied", IsNumber: true), new("decisions_stale", IsNumber: true), new("decisions_unmatched", IsNumber: true), new("published"),
        new("seconds", IsNumber: true),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var options = new RunOptions();
        var command = new Command("run", "Read sources, extract their figures and publish them.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(open(parsed), options.Read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, RunRequest request, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var selection = request.IsFromSnapshots
            ? SnapshotSelection.Choose(configuration, request, invocation, cancellationToken)
            : SourceSelection.Choose(configuration, request, invocation);
        if (selection.ExitCode is { } exitCode) return exitCode;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;
        if (ReferenceLoader.Load(configuration, vocabulary, invocation) is not { } references) return ExitCode.Usage;
        if (ExtractorLoader.Load(vocabulary, invocation) is not { } extractor) return ExitCode.Usage;

        if (!DecisionsLoader.TryLoad(configuration, invocation, out var decisions)) return ExitCode.Usage;

        FetchNotes.TellMissingContact(invocation.Messages, configuration.Fetch, selection.Sources);
        var plan = new RunPlan
        {
            Configuration = configuration,
            Sources = selection.Sources,
            Known = request.IsFromSnapshots ? selection.Known : null,
            JobName = selection.JobName,
            Reason = request.Reason,
            AcceptsLosses = request.AcceptsLosses,
            Vocabulary = vocabulary,
            Extractor = extractor,
            References = references,
            Identities = Identities.Of(configuration, vocabulary, invocation),
            ConfigSha256 = HashOf(configuration, invocation),
            Decisions = decisions?.Decisions,
            IsDryRun = request.IsDryRun,
        };
        return await RunAsync(invocation, plan, request.IsStrict, cancellationToken);
    }

    private static async Task<int> RunAsync(Invocation invocation, RunPlan plan, bool isStrict, CancellationToken cancellationToken)
    {
        var run = new PipelineRun(plan, invocation);
        RunResult result;
        using (var bar = invocation.OpenProgress("listing sources", ProgressUnit.Documents, total: 0))
        {
            result = await run.ExecuteAsync(new ProgressObserver(new LineObserver(invocation.Messages), bar), cancellationToken);
        }


        var summary = RunSummary.Of(plan, result, isStrict);
        RunLines.Tell(invocation.Messages, summary, result, invocation.Shown);
        if (!plan.IsDryRun) WriteReport(invocation, plan, result, summary);
        Print(invocation, summary);
        return summary.ExitCode;
    }

    // The figures count more than the report: where it cannot be written, that is told and no more.
    private static void WriteReport(Invocation invocation, RunPlan plan, RunResult result, RunSummary summary)
    {
        var path = plan.Configuration.Resolve(plan.Configuration.Report.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var next = path + ".next";
            File.WriteAllText(next, RunReport.Write(plan, result, summary));
            File.Move(next, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            invocation.Messages.Warn($"The report {invocation.Shown(path)} could not be written: {error.Message}");
        }
    }

    // On a terminal the lines for a person say it all.
    private static void Print(Invocation invocation, RunSummary summary)
    {
        if (invocation.Format is OutputFormat.Jsonl)
        {
            var output = new OutputBuffer(invocation.Console.Output);
            output.AddJsonLine(summary, RunJsonContext.Default.RunSummary);
            output.Flush();
        }
        else if (invocation.Format is OutputFormat.Csv)
        {
            var rows = invocation.OpenRows(Columns);
            rows.Write([
                summary.RunId.ToString(), summary.Group, summary.SourcesOk, summary.SourcesFailed, summary.Documents, summary.Claims,
                summary.Rejections, summary.FactsAdded,
                summary.FactsChanged, summary.FactsRemoved, summary.FactsUnchanged, summary.FactsInReview, summary.Conflicts,
                summary.ConflictsNew, summary.FactsInconsistent, summary.DecisionsApplied, summary.DecisionsStale, summary.DecisionsUnmatched, summary.Published, summary.Seconds,
            ]);
            rows.Complete();
        }
    }

    // Everything that the figures depend on besides the program: settings, vocabulary, models.
    private static string HashOf(PipelineConfiguration configuration, Invocation invocation)
    {
        var text = new StringBuilder(File.ReadAllText(invocation.ConfigurationPath!));
        foreach (var file in VocabularyLoader.Files(configuration, invocation)) text.Append('\0').Append(File.ReadAllText(file));
        text.Append('\0').Append(ContentId.OfBytes(File.ReadAllBytes(ShippedModels.PathFrom(invocation.Console.HomeFolder))));
        return ContentId.OfText(text.ToString());
    }
}
