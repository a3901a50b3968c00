using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;

namespace AiIndexEtl.Extraction.Links;

/// <summary>
/// Headings repeat figures of the text below them and leave out what the text tells: a figure of a heading that stands again below it
/// has the metric, the time and the place that it has there.
/// </summary>
internal static class Headlines
{
    // How many sentences below a heading its figures are looked for.
    private const int Reach = 10;

    /// <summary>Completes the figures of headings, once all are read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="drafts">Its figures, in order.</param>
    public static void Complete(DocumentView document, IReadOnlyList<ClaimDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Rejection is not null || !IsHeading(document, drafts[i])) continue;
            for (var j = i + 1; j < drafts.Count && drafts[j].SentenceIndex - drafts[i].SentenceIndex <= Reach; j++)
            {
                if (!IsSameFigure(drafts[i], drafts[j]) || IsHeading(document, drafts[j])) continue;
                Take(drafts[i], drafts[j]);
                break;
            }
        }
    }

    private static bool IsHeading(DocumentView document, ClaimDraft draft)
    {
        var sentence = document.Sentences[draft.SentenceIndex];
        var block = document.Article.Blocks[sentence.Block];
        return ReadingState.IsHeading(block, document.Article.Text[block.End - 1], sentence);
    }

    private static bool IsSameFigure(ClaimDraft heading, ClaimDraft body) =>
        body.Rejection is null && body.SentenceIndex != heading.SentenceIndex
        && body.Quantity.Unit == heading.Quantity.Unit && body.Quantity.Value == heading.Quantity.Value && body.Quantity.Upper == heading.Quantity.Upper
        && body.Kind.IsDecrease == heading.Kind.IsDecrease;

    private static void Take(ClaimDraft heading, ClaimDraft body)
    {
        var (start, end) = (body.Quantity.Start, body.Quantity.End);
        if (heading.Metric != body.Metric && body.Metric != "other")
        {
            heading.Metric = body.Metric;
            heading.Instead(ClaimSlot.Metric, "metric.repeated", start, end);
        }

        if (heading.Area.Count == 0 && body.Area.Count > 0)
        {
            heading.Area = body.Area;
            heading.Instead(ClaimSlot.Area, "area.repeated", start, end);
        }

        if (heading.HasOwnPeriod || heading.Period == body.Period) return;
        heading.Period = body.Period;
        heading.BasePeriod = heading.Kind.Kind is ClaimKind.Change or ClaimKind.Ratio ? body.BasePeriod : null;
        heading.Instead(ClaimSlot.Period, "period.repeated", start, end);
    }
}
