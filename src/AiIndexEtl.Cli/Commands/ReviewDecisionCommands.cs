using System.CommandLine;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex review accept</c>, <c>reject</c> and <c>correct</c>: a decision on one fact.</summary>
internal static class ReviewDecisionCommands
{
    /// <summary>Says that a fact is right.</summary>
    public static Command Accept(Func<ParseResult, Invocation> open) =>
        Create(open, ReviewVerdict.Accept, "Say that a fact is right as it was read. It stands in facts whatever its confidence.", set: null);

    /// <summary>Says that a fact must not be used.</summary>
    public static Command Reject(Func<ParseResult, Invocation> open) =>
        Create(open, ReviewVerdict.Reject, "Say that a fact must not be used. It stands in fact_history only.", set: null);

    /// <summary>Puts slots of a fact right.</summary>
    public static Command Correct(Func<ParseResult, Invocation> open) => Create(
        open,
        ReviewVerdict.Correct,
        "Put slots of a fact right. What was extracted stays beside the correction.",
        new Option<string[]>("--set")
        {
            HelpName = "SLOT=VALUE",
            Description = "The right value of a slot, such as value=15, period=2023 or area=CN,US; nothing behind the sign empties the slot. Can be given several times.",
            Required = true,
        });

    private static Command Create(Func<ParseResult, Invocation> open, ReviewVerdict verdict, string description, Option<string[]>? set)
    {
        var (fact, reason, reviewer, apply) = (ReviewOptions.Fact(), ReviewOptions.Reason(), ReviewOptions.Reviewer(), ReviewOptions.Apply());
        var command = new Command(verdict.ToString().ToLowerInvariant(), description) { fact, reason, reviewer, apply };
        if (set is not null) command.Add(set);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed),
            parsed.GetValue(fact)!,
            verdict,
            set is null ? [] : parsed.GetValue(set) ?? [],
            parsed.GetValue(reason)!.Trim(),
            parsed.GetValue(reviewer),
            parsed.GetValue(apply),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Invocation invocation, string id, ReviewVerdict verdict, string[] set, string reason, string? reviewer, bool isApplied, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;
        if (SlotAssignments.Read(set, KnownNames.Of(vocabulary), problem => invocation.Messages.Fail(problem.Text)) is not { } changes) return ExitCode.Usage;

        var exitCode = await ReviewApplication.WithReaderAsync(invocation, configuration, async reader =>
        {
            var desk = new ReviewDesk(invocation, configuration, reader, reviewer ?? invocation.Console.UserName);
            if (desk.Find(id, cancellationToken) is not { } fact) return ExitCode.Failed;
            var corrected = verdict is ReviewVerdict.Correct ? desk.Correction(fact, changes) : ReviewSlots.None;
            return corrected is not null && await desk.DecideAsync(fact, verdict, corrected, reason, cancellationToken) ? ExitCode.Fine : ExitCode.Failed;
        });
        if (exitCode != ExitCode.Fine) return exitCode;
        if (!isApplied)
        {
            invocation.Messages.Say(ReviewApplication.WhenItTakesEffect);
            return ExitCode.Fine;
        }

        return DecisionsLoader.TryLoad(configuration, invocation, out var decisions)
            ? ReviewApplication.Apply(invocation, configuration, decisions, reason, cancellationToken)
            : ExitCode.Usage;
    }
}
