using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Reconciliation.Reviews;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Takes decisions on published facts and writes them into the decisions file.</summary>
/// <param name="invocation">The command.</param>
/// <param name="configuration">The settings.</param>
/// <param name="reader">The published file.</param>
/// <param name="reviewer">Who decides.</param>
internal sealed class ReviewDesk(Invocation invocation, PipelineConfiguration configuration, FactsReader reader, string? reviewer)
{
    private readonly DecisionStore _store = DecisionsLoader.Open(configuration, invocation);

    /// <summary>The one current fact whose id begins so; null after it has been told that there is none, or several.</summary>
    public ReviewFact? Find(string prefix, CancellationToken cancellationToken)
    {
        var found = reader.FactsById(prefix, cancellationToken);
        if (found.Count == 1) return found[0];

        invocation.Messages.Fail(found.Count == 0
            ? $"No current fact has an id that begins with {prefix}. aiindex review --list shows those that are worth a look."
            : $"Several facts have ids that begin with {prefix}. Give more characters: {string.Join(", ", found.Take(5).Select(fact => $"{fact.FactId[..Math.Min(fact.FactId.Length, prefix.Length + 8)]} ({fact.Current.Mention})"))}");
        return null;
    }

    /// <summary>The slots in which a fact differs from what was extracted once slots are put right; null after a mistake has been told.</summary>
    public ReviewSlots? Correction(ReviewFact fact, ReviewSlots changes)
    {
        var result = changes.ApplyTo(fact.Current);
        var read = ReviewSlots.Of(result);
        var corrected = read.DifferencesTo(fact.Extracted).Aggregate(ReviewSlots.None, (slots, slot) => slots.With(slot, read.Of(slot)));
        var problem = ReviewGuard.ProblemOf(result) is { } reason
            ? $"The fact cannot be corrected so: {reason}."
            : corrected.IsEmpty ? "Nothing would differ from what was extracted. Accept the fact instead." : null;
        if (problem is null) return corrected;

        invocation.Messages.Fail(problem);
        return null;
    }

    /// <summary>Writes a decision down; false after it has been told why that failed.</summary>
    public async Task<bool> DecideAsync(ReviewFact fact, ReviewVerdict verdict, ReviewSlots corrected, string reason, CancellationToken cancellationToken)
    {
        if (verdict is ReviewVerdict.Accept && fact.Decision == "correct")
        {
            invocation.Messages.Fail($"The fact was corrected by a decision, which stands. To go back to what was extracted, take that decision out of {invocation.Shown(DecisionsLoader.PathOf(configuration))}.");
            return false;
        }

        var decision = ReviewDraft.Of(verdict, fact.Extracted, reader.TextOf(fact.TextSha256, cancellationToken), corrected, reason, reviewer, invocation.Console.Clock.GetUtcNow());
        var problems = await _store.PutAsync(decision, cancellationToken);
        invocation.Messages.Fail(problems);
        if (problems.Count > 0) return false;

        invocation.Messages.Say($"{verdict.ToString().ToLowerInvariant()} of \"{PlainWords(fact.Extracted.Mention)}\" written to {invocation.Shown(DecisionsLoader.PathOf(configuration))}");
        return true;
    }

    private static string PlainWords(string words) => Output.TerminalText.OneLine(words);
}
