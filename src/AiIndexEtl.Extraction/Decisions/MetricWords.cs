namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Features of the words around a figure together with a metric, and with the chapter that the metric belongs to.</summary>
internal static class MetricWords
{
    private const int LongestSentence = 80;
    private const int LongestClause = 40;
    private const int LongestHeading = 20;

    private static readonly int InClause = Symbols.Of("metric.clause");
    private static readonly int InSentence = Symbols.Of("metric.sentence");
    private static readonly int InSegment = Symbols.Of("metric.segment");
    private static readonly int InHeading = Symbols.Of("metric.heading");
    private static readonly int Beside = Symbols.Of("metric.beside");
    private static readonly int Noun = Symbols.Of("metric.noun");
    private static readonly int ChapterWord = Symbols.Of("metric.chapter-word");
    private static readonly int ChapterHeading = Symbols.Of("metric.chapter-heading");
    private static readonly int ChapterBefore = Symbols.Of("metric.chapter-previous");

    /// <summary>Adds the features of a candidate.</summary>
    public static void Describe(in FigureView at, CandidateList<string> candidates, int candidate, IReadOnlyDictionary<string, int> chapters)
    {
        var metric = candidates.Values[candidate];
        var id = Symbols.OfText(metric);
        var chapter = chapters.GetValueOrDefault(metric, 1);
        var words = at.Document.Words;
        var sentence = at.Sentence;
        var quantity = at.Draft.Quantity;
        var clause = sentence.Clauses.Count == 0 ? sentence.Span : sentence.Clauses[sentence.ClauseAt(quantity.Start)];
        if (quantity.Noun.Length > 0) candidates.Feature(candidate, Noun, id, Symbols.OfText(quantity.Noun));
        var previous = at.Previous is { } before && before.SentenceIndex == at.Draft.SentenceIndex ? before.Quantity.End : sentence.Span.Start;
        Add(at, candidates, candidate, InSentence, id, sentence.Span.Start, sentence.Span.End, LongestSentence);
        Add(at, candidates, candidate, ChapterWord, chapter, sentence.Span.Start, sentence.Span.End, LongestSentence);
        Add(at, candidates, candidate, InClause, id, clause.Start, clause.End, LongestClause);
        Add(at, candidates, candidate, InSegment, id, previous, quantity.QualifierStart, LongestClause);
        var behind = words.From(quantity.End);
        for (var i = behind; i < Math.Min(words.Count - 1, behind + 3); i++) candidates.Feature(candidate, Beside, id, at.IsChinese ? words.Pair(i) : words[i], 1);
        var figure = words.From(quantity.QualifierStart);
        for (var i = Math.Max(0, figure - 3); i < figure; i++) candidates.Feature(candidate, Beside, id, at.IsChinese ? words.Pair(i) : words[i], 2);
        if (at.Previous is { } last) candidates.Feature(candidate, ChapterBefore, chapter, chapters.GetValueOrDefault(last.Metric, 1), at.Nearness);
        if (at.Document.Headings[at.Draft.SentenceIndex] is not (>= 0 and var heading)) return;
        var span = at.Document.View.Sentences[heading].Span;
        Add(at, candidates, candidate, InHeading, id, span.Start, span.End, LongestHeading);
        Add(at, candidates, candidate, ChapterHeading, chapter, span.Start, span.End, LongestHeading);
    }

    private static void Add(in FigureView at, CandidateList<string> candidates, int candidate, int template, int id, int start, int end, int most)
    {
        var words = at.Document.Words;
        var first = words.From(start);
        var last = Math.Min(words.From(end), first + most);
        for (var i = first; i < last; i++)
        {
            if (at.IsChinese && i + 1 >= last) break;
            candidates.Feature(candidate, template, id, at.IsChinese ? words.Pair(i) : words[i]);
        }
    }
}
