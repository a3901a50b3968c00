using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex review</c>: what is worth a look, and decisions on it.</summary>
internal static class ReviewCommand
{
    private const int DefaultLimit = 50;

    private static readonly OutputColumn[] CheckColumns =
    [
        new("line", IsNumber: true), new("decision"), new("mention"), new("source"), new("state"), new("detail"), new("reviewer"),
        new("decided_at", TableRank: OutputColumn.NotInTable),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var list = new Option<bool>("--list") { Description = "Show what is worth a look, and ask nothing. In a pipe this is what is done anyway." };
        var check = new Option<bool>("--check") { Description = "Hold the decisions file against the published file: what is applied, stale or unmatched." };
        var apply = new Option<bool>("--apply") { Description = "Publish the decisions of the file now, without reading any source." };
        var limit = new Option<int>("--limit") { HelpName = "N", Description = "The most facts to show.", DefaultValueFactory = _ => DefaultLimit };
        var reviewer = ReviewOptions.Reviewer();
        limit.Validators.Add(result =>
        {
            if (result.GetValue(limit) < 1) result.AddError("\"--limit\" must be at least 1.");
        });
        var command = new Command("review", "Go through doubtful facts and conflicts, and take decisions that every run replays.")
        {
            list, check, apply, limit, reviewer,
            ReviewDecisionCommands.Accept(open), ReviewDecisionCommands.Reject(open), ReviewDecisionCommands.Correct(open), ReviewExportCommand.Create(open),
        };
        command.Validators.Add(result =>
        {
            if (new[] { list, check, apply }.Count(result.GetValue) > 1) result.AddError("\"--list\", \"--check\" and \"--apply\" exclude each other. Give one of them.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed), parsed.GetValue(list), parsed.GetValue(check), parsed.GetValue(apply), parsed.GetValue(limit), parsed.GetValue(reviewer), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Invocation invocation, bool isList, bool isCheck, bool isApply, int limit, string? reviewer, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        if (!DecisionsLoader.TryLoad(configuration, invocation, out var decisions)) return ExitCode.Usage;
        if (isApply) return ReviewApplication.Apply(invocation, configuration, decisions, reason: null, cancellationToken);
        if (isCheck) return WarehouseOutput.Ask(invocation, configuration, reader => Check(invocation, configuration, reader, decisions, cancellationToken), FileContent.Decisions);

        var isInteractive = !isList && invocation.Console is { OutputIsTerminal: true, InputIsTerminal: true };
        return await ReviewApplication.WithReaderAsync(invocation, configuration, async reader =>
        {
            var decided = decisions is null ? [] : Decided(reader.Judge(decisions.Decisions, cancellationToken));
            var queue = reader.ReviewQueue(decided, limit, cancellationToken);
            if (!isInteractive) return Write(invocation, queue);
            if (queue.Count > 0) return await DiscussAsync(invocation, configuration, reader, queue, reviewer, cancellationToken);

            invocation.Messages.Say("Nothing is worth a look.");
            return ExitCode.Fine;
        });
    }

    // Stale decisions are to be looked at again; all others, in force or waiting for the next publication, are not.
    private static IReadOnlyList<string> Decided(IReadOnlyList<ReviewOutcome> outcomes) =>
        [.. outcomes.Where(outcome => outcome.State is ReviewState.Applied).Select(outcome => outcome.AnchorId).OfType<string>()];

    private static int Write(Invocation invocation, IReadOnlyList<ReviewFact> queue)
    {
        var rows = invocation.OpenRows(ReviewColumns.All);
        foreach (var fact in queue) rows.Write(ReviewColumns.Values(fact, invocation.Format is OutputFormat.Table));
        rows.Complete();
        if (invocation.Format is OutputFormat.Table) invocation.Messages.Say(queue.Count == 0 ? "Nothing is worth a look." : "aiindex review accept, reject or correct takes a decision on a fact_id");
        return ExitCode.Fine;
    }

    private static async Task<int> DiscussAsync(
        Invocation invocation, PipelineConfiguration configuration, FactsReader reader, IReadOnlyList<ReviewFact> queue, string? reviewer, CancellationToken cancellationToken)
    {
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var desk = new ReviewDesk(invocation, configuration, reader, reviewer ?? invocation.Console.UserName);
        using var session = new ReviewSession(invocation, desk, KnownNames.Of(vocabulary));
        var written = await session.RunAsync(queue, cancellationToken);
        invocation.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{written} decision{(written == 1 ? "" : "s")} written"));
        if (written > 0) invocation.Messages.Say(ReviewApplication.WhenItTakesEffect);
        return ExitCode.Fine;
    }

    private static int Check(Invocation invocation, PipelineConfiguration configuration, FactsReader reader, DecisionList? decisions, CancellationToken cancellationToken)
    {
        if (decisions is null) invocation.Messages.Say($"There is no {invocation.Shown(DecisionsLoader.PathOf(configuration))}; what was published with decisions keeps them.");
        var outcomes = reader.Judge(decisions?.Decisions ?? [], cancellationToken);
        var rows = invocation.OpenRows(CheckColumns);
        foreach (var (outcome, entry) in outcomes.Zip(decisions?.Entries ?? []))
        {
            rows.Write(
            [
                entry.Line, outcome.Decision.Verdict.ToString().ToLowerInvariant(), outcome.Decision.Mention, outcome.Decision.Source,
                outcome.State.ToString().ToLowerInvariant(), outcome.Detail, outcome.Decision.Reviewer, outcome.Decision.DecidedAt,
            ]);
        }

        rows.Complete();
        invocation.Messages.Say("decisions: " + ReviewLines.Counts(outcomes));
        return outcomes.All(outcome => outcome.State is ReviewState.Applied) ? ExitCode.Fine : ExitCode.Failed;
    }
}
