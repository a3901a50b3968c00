using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// The second reading of a document: the rules have read every figure, now each slot is decided over all candidates, slot by slot and
/// figure by figure, so that a decision knows what the rules say of the figures around and what was decided on those before.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="chooser">Chooses.</param>
internal sealed class DecisionPass(DecisionDocument document, IChooser chooser)
{
    /// <summary>Decides on all slots of all figures.</summary>
    /// <param name="all">The figures, in order, as the rules have read them, those included that the rules hold for no claims.</param>
    /// <param name="contexts">For each sentence the sentences that lend their words.</param>
    public void Run(IReadOnlyList<ClaimDraft> all, IReadOnlyList<List<(int Sentence, double Weight)>> contexts)
    {
        foreach (var draft in all) draft.Proposed = Proposal.Of(draft);

        // What is no claim is no evidence for the claims around it, so this comes first.
        var standing = new StandingDecider(document);
        for (var i = 0; i < all.Count; i++) standing.Decide(new FigureView(document, all, i), chooser);
        var drafts = all.Where(static draft => draft.Rejection is null).ToList();

        var kinds = new KindDecider(document);
        for (var i = 0; i < drafts.Count; i++) kinds.Decide(new FigureView(document, drafts, i), chooser);

        var metrics = new MetricDecider(document, drafts);
        for (var i = 0; i < drafts.Count; i++)
        {
            var at = new FigureView(document, drafts, i);
            var above = document.Tables.HitsAbove(at.Sentence, drafts[i].Quantity);
            metrics.Decide(at, contexts[drafts[i].SentenceIndex], above, chooser);
        }

        var times = new DocumentTimes(document);
        var periods = new PeriodDecider(document, times);
        for (var i = 0; i < drafts.Count; i++) periods.Decide(new FigureView(document, drafts, i), chooser);

        var areas = new AreaDecider(document);
        for (var i = 0; i < drafts.Count; i++) areas.Decide(new FigureView(document, drafts, i), chooser);

        var subjects = new SubjectDecider(document);
        for (var i = 0; i < drafts.Count; i++) subjects.Decide(new FigureView(document, drafts, i), chooser);

        var rows = new RowDecider();
        for (var i = 0; i < drafts.Count; i++) rows.Decide(new FigureView(document, drafts, i), chooser);
    }
}
