using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction;

/// <summary>Finds the noun phrase for what a figure measures where no frame tells it: the nearest one that is no subject of the figure, one that ends like a measure before others.</summary>
/// <param name="document">The document.</param>
internal sealed class MetricPhraseSearch(DocumentView document)
{
    private const double Worst = -9;

    private static readonly string[] Measures =
    [
        "率", "数", "额", "量", "价", "值", "比", "费", "税", "分", "数量", "收入", "规模", "份额", "支出", "投资", "销量", "产量", "产值", "面积", "速度", "利润", "工资", "薪", "人口", "用户", "企业", "岗位", "成本", "缺口", "容量", "里程", "时长", "总值", "出口", "进口", "市场",
        " rate", " share", "sales", "revenue", "revenues", "price", "prices", "output", "exports", "imports", "investment", "spending", "income", "profit", "profits", "number", "total", "capacity", "deaths", "cases", "jobs", "employment", "users", "production",
        "score", "accuracy", "cost", "costs", "growth", "shipments", "population", "emissions", "papers", "patents", "models", "downloads", "salary", "wage", "wages", "turnover", "fees", "deals", "funding", "value", "size", "consumption", "traffic", "demand", "supply",
    ];

    private readonly List<Phrase> _phrases = [];
    private SentenceView? _of;

    /// <summary>The phrase, or null where the block has none.</summary>
    public string? Find(SentenceView sentence, ClaimDraft draft)
    {
        var quantity = draft.Quantity;
        var isChinese = quantity.Start > 0 && IsChinese(sentence);
        var (best, found) = (Worst, default(Phrase));
        foreach (var phrase in Read(sentence))
        {
            if (IsSubject(phrase, draft)) continue;
            var score = Score(sentence, draft, phrase, isChinese);
            if (score > best) (best, found) = (score, phrase);
        }

        if (best <= Worst && draft.SentenceIndex > 0 && document.Sentences[draft.SentenceIndex - 1] is var before && before.Block == sentence.Block)
        {
            foreach (var phrase in Read(before))
            {
                if (IsSubject(phrase, draft)) continue;
                var score = Measure(phrase) + (found.End == 0 ? 0.1 : 0);
                if (score > best) (best, found) = (score, phrase);
            }
        }

        // What is measured may have been taken for a subject; better twice than not at all.
        if (found.End == 0)
        {
            foreach (var phrase in Read(sentence))
            {
                var score = Score(sentence, draft, phrase, isChinese);
                if (Measure(phrase) > 0 && score > best) (best, found) = (score, phrase);
            }
        }

        return found.End == 0 ? null : document.Article.Text[found.Start..found.End];
    }

    private List<Phrase> Read(SentenceView sentence)
    {
        if (ReferenceEquals(_of, sentence)) return _phrases;
        _phrases.Clear();
        PhraseReader.Read(document.Folded, sentence, _phrases);
        _of = sentence;
        return _phrases;
    }

    // Chinese puts the measure before its figure; English behind it, or at the head of the clause.
    private double Score(SentenceView sentence, ClaimDraft draft, Phrase phrase, bool isChinese)
    {
        var quantity = draft.Quantity;
        var isBefore = phrase.Start < quantity.Start;
        var clauses = Math.Abs(sentence.ClauseAt(phrase.Start) - sentence.ClauseAt(quantity.Start));
        var between = isBefore ? sentence.QuantitiesBetween(phrase.End, quantity.Start) : sentence.QuantitiesBetween(quantity.End, phrase.Start);
        var gap = isBefore ? quantity.QualifierStart - phrase.End : phrase.Start - Math.Max(quantity.End, quantity.QualifierEnd);
        var side = isBefore ? isChinese ? 0 : -0.3 : !isChinese && gap <= 5 ? 0.3 : isChinese && gap <= 1 ? -0.3 : -1.2;
        return side + Measure(phrase) - (0.5 * Math.Min(clauses, 5)) - (0.5 * Math.Min(between, 4)) - (0.02 * Math.Min(gap, 40));
    }

    private double Measure(Phrase phrase)
    {
        var folded = document.Folded.AsSpan(phrase.Start, phrase.End - phrase.Start);
        foreach (var tail in Measures)
        {
            if (folded.EndsWith(tail, StringComparison.Ordinal)) return 1;
        }

        return 0;
    }

    private bool IsSubject(Phrase phrase, ClaimDraft draft)
    {
        var text = document.Article.Text.AsSpan(phrase.Start, phrase.End - phrase.Start);
        foreach (var subject in draft.Subject)
        {
            if (text.SequenceEqual(subject)) return true;
        }

        return false;
    }

    private bool IsChinese(SentenceView sentence)
    {
        for (var i = sentence.Span.Start; i < sentence.Span.End; i++)
        {
            if (document.Folded[i] is >= '\u4E00' and <= '\u9FFF') return true;
        }

        return false;
    }
}
