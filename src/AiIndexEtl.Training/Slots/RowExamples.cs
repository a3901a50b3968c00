using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Slots;

/// <summary>Extracts documents with models that have not seen them, and notes of each row whether it is right.</summary>
internal static class RowExamples
{
    /// <summary>The claims of a document, and an example for each that counts: right where every slot is.</summary>
    public static (IReadOnlyList<Claim> Claims, List<RankedExample> Examples) Of(ClaimExtractor extractor, SlotModels models, LabelledDocument document)
    {
        var laid = PlainTextArticles.Lay(document);
        var recorder = new RowRecorder(models);
        var result = extractor.Extract(laid.Article, recorder);
        var map = new CodePointMap(laid.Article.Text);
        var tight = TightArticle.Of(laid.Article).Text;
        var starts = recorder.Rows.Keys.ToDictionary(start => map.ToCodePoints(tight.ToSource(start)));
        var examples = new List<RankedExample>();
        foreach (var claim in result.Claims)
        {
            if (!starts.TryGetValue(claim.CharStart, out var start)) continue;
            var (place, length) = (tight.ToSource(start), claim.Mention.Length);
            var gold = document.Claims.FirstOrDefault(other => laid.ToArticle(other.Start) is { } at && at < place + length && place < at + other.End - other.Start);
            if (gold is { Optional: true }) continue;
            var isRight = gold is not null && Score.Slots.All(slot => ClaimComparer.IsRight(slot, gold, claim));
            examples.Add(new RankedExample(DecisionSlot.Row, document.Header.Doc, [recorder.Rows[start], []], isRight ? 0 : 1, []));
        }

        return (result.Claims, examples);
    }
}
