using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Reconciliation.Reviews;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Reviews;
using AiIndexEtl.Web.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Takes decisions on published facts and writes them into the decisions file, for the terminal and for the pages alike.</summary>
/// <param name="store">The decisions file.</param>
/// <param name="shownAs">The path of that file as messages name it.</param>
/// <param name="reader">The published file.</param>
/// <param name="clock">The clock.</param>
internal sealed class DecisionDesk(DecisionStore store, string shownAs, FactsReader reader, TimeProvider clock)
{
    /// <summary>The one current fact whose id begins so, or that there is none, or several.</summary>
    public Judged<ReviewFact> Find(string prefix, CancellationToken cancellationToken)
    {
        var found = reader.FactsById(prefix, cancellationToken);
        if (found.Count == 1) return Judged.Fine(found[0]);
        return Judged.Wrong<ReviewFact>(found.Count == 0
            ? new ReviewProblem($"No current fact has an id that begins with {prefix}. aiindex review --list shows those that are worth a look.", "desk.gone")
            : new ReviewProblem($"Several facts have ids that begin with {prefix}. Give more characters: {Candidates(found, prefix)}"));
    }

    /// <summary>The slots in which a fact differs from what was extracted once slots are put right.</summary>
    public static Judged<ReviewSlots> Correction(ReviewFact fact, ReviewSlots changes)
    {
        var result = changes.ApplyTo(fact.Current);
        if (ReviewGuard.ProblemOf(result) is { } reason) return Judged.Wrong<ReviewSlots>(new ReviewProblem($"The fact cannot be corrected so: {reason}.", "desk.range"));

        var read = ReviewSlots.Of(result);
        var corrected = read.DifferencesTo(fact.Extracted).Aggregate(ReviewSlots.None, (slots, slot) => slots.With(slot, read.Of(slot)));
        return corrected.IsEmpty ? Judged.Wrong<ReviewSlots>(new ReviewProblem("Nothing would differ from what was extracted. Accept the fact instead.", "desk.same")) : Judged.Fine(corrected);
    }

    /// <summary>Writes a decision down.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="verdict">What was decided.</param>
    /// <param name="corrected">The slots that are put right; none unless it is a correction.</param>
    /// <param name="reason">Why.</param>
    /// <param name="reviewer">Who decided; null where unknown.</param>
    /// <param name="cancellationToken">Ends the wait for another writer.</param>
    /// <returns>What was written and what it took the place of, or why nothing was written.</returns>
    public async Task<Judged<DecisionEdit>> DecideAsync(
        ReviewFact fact, ReviewVerdict verdict, ReviewSlots corrected, string reason, string? reviewer, CancellationToken cancellationToken)
    {
        if (verdict is ReviewVerdict.Accept && fact.Decision == "correct")
        {
            return Judged.Wrong<DecisionEdit>(new ReviewProblem(
                $"The fact was corrected by a decision, which stands. To go back to what was extracted, take that decision out of {shownAs}.", "desk.corrected")
            {
                Values = [shownAs],
            });
        }

        var text = reader.TextOf(fact.TextSha256, cancellationToken);
        var put = await store.PutAsync(ReviewDraft.Of(verdict, fact.Extracted, text, corrected, reason, reviewer, clock.GetUtcNow()), cancellationToken);
        return put.Value is { } edit ? Judged.Fine(edit) : new Judged<DecisionEdit>(null, [.. put.Problems.Select(problem => new ReviewProblem(problem.ToString()))]);
    }

    private static string Candidates(IReadOnlyList<ReviewFact> found, string prefix) => string.Join(
        ", ", found.Take(5).Select(fact => $"{fact.FactId[..Math.Min(fact.FactId.Length, prefix.Length + 8)]} ({fact.Current.Mention})"));
}
