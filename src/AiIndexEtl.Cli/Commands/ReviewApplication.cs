using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What the commands of review have in common: the published file for reading, and a publication of decisions.</summary>
internal static class ReviewApplication
{
    /// <summary>Said after a decision that was not published at once.</summary>
    public const string WhenItTakesEffect = "It takes effect with the next publication: the next aiindex run, or aiindex review --apply now.";

    /// <summary>Opens the published file and asks it. What cannot be opened or asked is told.</summary>
    public static Task<int> WithReaderAsync(Invocation invocation, PipelineConfiguration configuration, Func<FactsReader, Task<int>> ask) =>
        WarehouseOutput.AskAsync(invocation, configuration, ask, FileContent.Decisions);

    /// <summary>Publishes the decisions of the file, and tells what became of them.</summary>
    public static int Apply(Invocation invocation, PipelineConfiguration configuration, DecisionList? decisions, string? reason, CancellationToken cancellationToken)
    {
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;
        if (!File.Exists(configuration.Resolve(configuration.Warehouse.Path)))
        {
            invocation.Messages.Fail("Nothing has been published yet that decisions could be about; aiindex run does that.");
            return ExitCode.Failed;
        }

        PublishOutcome outcome;
        using (var bar = invocation.OpenProgress("publishing", ProgressUnit.Files, total: 0))
        {
            outcome = new ReviewPublication(configuration, Identities.Of(configuration, vocabulary, invocation), invocation.Console.Clock)
                .Publish(decisions?.Decisions, reason, step => bar.Name("publishing: " + step), cancellationToken);
        }

        if (outcome.Failure is { } failure)
        {
            invocation.Messages.Fail(failure.Message);
            return failure.Kind is PublishFailureKind.CheckFailed ? ExitCode.HeldBack : ExitCode.Failed;
        }

        var report = outcome.Report!;
        foreach (var warning in report.Warnings) invocation.Messages.Warn(warning);
        ReviewLines.Tell(invocation.Messages, report.Reviews);
        invocation.Messages.Say(FormattableString.Invariant(
            $"facts: {report.Facts.Added} added, {report.Facts.Changed} changed, {report.Facts.Removed} removed, {report.Facts.Unchanged} unchanged; published {invocation.Shown(report.DatabasePath)}"));
        return ExitCode.Fine;
    }
}
