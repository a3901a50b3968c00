using System.Globalization;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>What became of decisions, in lines for a person.</summary>
internal static class ReviewLines
{
    /// <summary>Warns of each decision that does not hold, and counts those that do; nothing where there is none.</summary>
    public static void Tell(Messages messages, IReadOnlyList<ReviewOutcome> reviews)
    {
        foreach (var outcome in reviews.Where(outcome => outcome.State is not ReviewState.Applied)) messages.Warn("decision " + Describe(outcome));
        if (reviews.Count > 0) messages.Say("decisions: " + Counts(reviews));
    }

    /// <summary>The counts: <c>12 applied, 1 stale, 0 unmatched</c>.</summary>
    public static string Counts(IReadOnlyList<ReviewOutcome> reviews) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Of(reviews, ReviewState.Applied)} applied, {Of(reviews, ReviewState.Stale)} stale, {Of(reviews, ReviewState.Unmatched)} unmatched");

    /// <summary>How many decisions are in a state.</summary>
    public static int Of(IReadOnlyList<ReviewOutcome> reviews, ReviewState state) => reviews.Count(outcome => outcome.State == state);

    /// <summary>A verdict as the decisions file spells it.</summary>
    public static string Name(ReviewVerdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>A decision in one line: what, by whom, when and why.</summary>
    public static string Of(ReviewDecision decision)
    {
        var by = decision.Reviewer is { } reviewer ? " by " + TerminalText.OneLine(reviewer) : "";
        var day = decision.DecidedAt?.UtcDateTime.ToString("' on 'yyyy-MM-dd", CultureInfo.InvariantCulture);
        var reason = decision.Reason is { } why ? $" ({TerminalText.OneLine(why)})" : "";
        return $"{Name(decision.Verdict)} of \"{TerminalText.OneLine(decision.Mention)}\"{by}{day}{reason}";
    }

    /// <summary>A decision that does not hold, and why.</summary>
    public static string Describe(ReviewOutcome outcome) =>
        $"{outcome.State.ToString().ToLowerInvariant()}: {outcome.Decision.Verdict.ToString().ToLowerInvariant()} of \"{outcome.Decision.Mention}\" in {outcome.Decision.Source}: {outcome.Detail}";
}
