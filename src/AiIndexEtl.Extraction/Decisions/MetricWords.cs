using AiIndexEtl.Extraction.Metrics;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Features of the words around a figure together with a metric, and with the chapter that the metric belongs to.</summary>
/// <param name="document">The document.</param>
internal sealed class MetricWords(DecisionDocument document)
{
    private const int LongestSentence = 80;
    private const int LongestClause = 40;
    private const int LongestHeading = 20;
    private const int Nearest = 3;

    private static readonly int InClause = Symbols.Of("metric.clause");
    private static readonly int InSentence = Symbols.Of("metric.sentence");
    private static readonly int InSegment = Symbols.Of("metric.segment");
    private static readonly int InHeading = Symbols.Of("metric.heading");
    private static readonly int Beside = Symbols.Of("metric.beside");
    private static readonly int Noun = Symbols.Of("metric.noun");
    private static readonly int ChapterWord = Symbols.Of("metric.chapter-word");
    private static readonly int ChapterHeading = Symbols.Of("metric.chapter-heading");
    private static readonly int ChapterBefore = Symbols.Of("metric.chapter-previous");

    private readonly StretchScores _ofSentence = new(InSentence);
    private readonly StretchScores _ofChapter = new(ChapterWord);
    private readonly StretchScores _ofClause = new(InClause);
    private readonly StretchScores _ofSegment = new(InSegment);
    private readonly StretchScores _ofHeading = new(InHeading);
    private readonly StretchScores _ofChapterHeading = new(ChapterHeading);

    private (int First, int Last) _sentence;
    private (int First, int Last) _clause;
    private (int First, int Last) _segment;
    private (int First, int Last)? _heading;
    private int _behind;
    private int _figure;
    private int _noun;
    private int _chapterBefore;

    /// <summary>Moves to a figure.</summary>
    public void Enter(in FigureView at)
    {
        var sentence = at.Sentence;
        var quantity = at.Draft.Quantity;
        var clause = sentence.Clauses.Count == 0 ? sentence.Span : sentence.Clauses[sentence.ClauseAt(quantity.Start)];
        var previous = at.Previous is { } before && before.SentenceIndex == at.Draft.SentenceIndex ? before.Quantity.End : sentence.Span.Start;
        _sentence = Stretch(sentence.Span.Start, sentence.Span.End, LongestSentence);
        _clause = Stretch(clause.Start, clause.End, LongestClause);
        _segment = Stretch(previous, quantity.QualifierStart, LongestClause);
        _behind = document.Words.From(quantity.End);
        _figure = document.Words.From(quantity.QualifierStart);
        _noun = quantity.Noun.Length > 0 ? Symbols.OfText(quantity.Noun) : 0;
        _chapterBefore = at.Previous is { } last ? document.Metrics.NameOf(last.Metric).Chapter : 0;
        _heading = null;
        if (document.Headings[at.Draft.SentenceIndex] is not (>= 0 and var heading)) return;
        var span = document.View.Sentences[heading].Span;
        _heading = Stretch(span.Start, span.End, LongestHeading);
    }

    /// <summary>Adds the features of a candidate.</summary>
    public void Describe(in FigureView at, CandidateList<string> candidates, int candidate, MetricName metric)
    {
        var (id, chapter) = (metric.Symbol, metric.Chapter);
        var words = document.Words;
        var isChinese = at.IsChinese;
        if (at.Draft.Quantity.Noun.Length > 0) candidates.Feature(candidate, Noun, id, _noun);
        _ofSentence.Add(candidates, candidate, id, _sentence.First, Row(_sentence, isChinese));
        _ofChapter.Add(candidates, candidate, chapter, _sentence.First, Row(_sentence, isChinese));
        _ofClause.Add(candidates, candidate, id, _clause.First, Row(_clause, isChinese));
        _ofSegment.Add(candidates, candidate, id, _segment.First, Row(_segment, isChinese));
        for (var i = _behind; i < Math.Min(words.Count - 1, _behind + Nearest); i++) candidates.Feature(candidate, Beside, id, isChinese ? words.Pair(i) : words[i], 1);
        for (var i = Math.Max(0, _figure - Nearest); i < Math.Min(_figure, isChinese ? words.Count - 1 : words.Count); i++) candidates.Feature(candidate, Beside, id, isChinese ? words.Pair(i) : words[i], 2);
        if (at.Previous is not null) candidates.Feature(candidate, ChapterBefore, chapter, _chapterBefore, at.Nearness);
        if (_heading is not { } heading) return;
        _ofHeading.Add(candidates, candidate, id, heading.First, Row(heading, isChinese));
        _ofChapterHeading.Add(candidates, candidate, chapter, heading.First, Row(heading, isChinese));
    }

    private (int First, int Last) Stretch(int start, int end, int most)
    {
        var first = document.Words.From(start);
        return (first, Math.Min(document.Words.From(end), first + most));
    }

    private ReadOnlySpan<int> Row((int First, int Last) stretch, bool isChinese) =>
        isChinese ? document.Words.Pairs(stretch.First, stretch.Last) : document.Words.Symbols(stretch.First, stretch.Last);
}
