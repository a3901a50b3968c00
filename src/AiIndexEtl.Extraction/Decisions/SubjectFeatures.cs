using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>The features of a name or noun phrase as a subject of a figure.</summary>
/// <param name="document">The document.</param>
internal sealed class SubjectFeatures(DecisionDocument document)
{
    /// <summary>A name of the figure's own sentence.</summary>
    public static readonly int Stated = Symbols.Of("stated");

    /// <summary>A name of a sentence before.</summary>
    public static readonly int Back = Symbols.Of("back");

    /// <summary>Words of the heading above.</summary>
    public static readonly int Heading = Symbols.Of("heading");

    /// <summary>The opening words of the block.</summary>
    public static readonly int Opening = Symbols.Of("opening");

    /// <summary>A subject of a figure before.</summary>
    public static readonly int Carried = Symbols.Of("carried");

    /// <summary>A name that the document speaks of all along.</summary>
    public static readonly int Theme = Symbols.Of("theme");

    /// <summary>A phrase of the figure's own sentence.</summary>
    public static readonly int Phrase = Symbols.Of("phrase");

    /// <summary>The first cell of a table row.</summary>
    public static readonly int Row = Symbols.Of("row");

    /// <summary>The column header.</summary>
    public static readonly int Column = Symbols.Of("column");

    /// <summary>What the document or the section is about.</summary>
    public static readonly int Protagonist = Symbols.Of("protagonist");

    private static readonly int Bias = Symbols.Of("subject");
    private static readonly int IsProposed = Symbols.Of("subject.rule");
    private static readonly int From = Symbols.Of("subject.source");
    private static readonly int Sort = Symbols.Of("subject.sort");
    private static readonly int Metric = Symbols.Of("subject.metric");
    private static readonly int Kind = Symbols.Of("subject.kind");
    private static readonly int Before = Symbols.Of("subject.previous");
    private static readonly int Count = Symbols.Of("subject.names-in-sentence");
    private static readonly int Repeats = Symbols.Of("subject.named-in-metric");
    private static readonly int Name = Symbols.Of("subject.name");
    private static readonly int Frequent = Symbols.Of("subject.mentions");
    private static readonly int InTitle = Symbols.Of("subject.in-title");
    private static readonly int Same = Symbols.Of("subject.source-and-metric");
    private static readonly int IsHanded = Symbols.Of("subject.handed-out");
    private static readonly int Cue = Symbols.Of("subject.cue-words");
    private static readonly int Length = Symbols.Of("subject.length");
    private static readonly int LastWord = Symbols.Of("subject.last-word");
    private static readonly int FirstWord = Symbols.Of("subject.first-word");
    private static readonly int Parallel = Symbols.Of("subject.parallel");
    private static readonly int ClauseOpens = Symbols.Of("subject.opens-clause");

    private static readonly int Nothing = Symbols.Of("subject.no-more");
    private static readonly int Beside = Symbols.Of("subject.beside-chosen");
    private static readonly int Anew = Symbols.Of("subject.sentence-opens");
    private static readonly int Holds = Symbols.Of("subject.holds");

    private static readonly int IsAbout = Symbols.Of("subject.about");
    private static readonly int AboutResults = Symbols.Of("subject.about-results");
    private static readonly int AboutSentence = Symbols.Of("subject.about-sentence");
    private static readonly int AboutKind = Symbols.Of("subject.about-kind");
    private static readonly int NotAbout = Symbols.Of("subject.about-nothing");
    private static readonly int AboutBefore = Symbols.Of("subject.about-previous");

    private readonly Dictionary<Span, (int Symbol, int Mentions, bool IsInTitle)> _known = [];
    private readonly LinkFeatures _link = new();
    private readonly HashSet<int> _previousPlaces = [];

    /// <summary>The candidates of a figure with what speaks for each of them, whichever are chosen before.</summary>
    public CandidateList<Span> List { get; } = new(comparer: null);

    /// <summary>What sort of words each candidate is.</summary>
    public List<int> Sorts { get; } = [];

    /// <summary>Whether the rules propose each candidate.</summary>
    public List<bool> Proposals { get; } = [];

    /// <summary>Whether each candidate stands in the figure's own sentence, row or column.</summary>
    public List<bool> AreOwn { get; } = [];

    private int _candidate;
    private int _openingOf = -1;
    private int _opening;

    /// <summary>Moves to a figure.</summary>
    /// <param name="at">The figure.</param>
    /// <param name="model">Weighs features; null to keep them.</param>
    public void Enter(in FigureView at, SlotModel? model)
    {
        List.Clear(model);
        Sorts.Clear();
        AreOwn.Clear();
        Proposals.Clear();
        _previousPlaces.Clear();
        if (_openingOf != at.Draft.SentenceIndex) (_openingOf, _opening) = (at.Draft.SentenceIndex, SentenceOpenings.Of(document.Folded, at.Sentence));
        if (at.Previous is not { } previous) return;
        foreach (var span in previous.SubjectSpans) _previousPlaces.Add(PlaceOf(at.Document.View.Sentences[previous.SentenceIndex], previous, span));
    }

    /// <summary>Begins a decision.</summary>
    public void Begin(in FigureView at, Span span, int sort)
    {
        var draft = at.Draft;
        var text = document.Headed[span];
        var proposed = Contains(draft.Proposed!.Subject, text);
        _candidate = List.Add(span);
        if (_candidate == Sorts.Count)
        {
            Sorts.Add(sort);
            Proposals.Add(proposed);
            AreOwn.Add(false);
        }

        var names = at.Sentence.Names.Count;
        Feature(Bias, 1);
        Feature(Sort, sort, names == 0 ? 1 : 2);
        Feature(IsProposed, proposed ? 1 : 2, sort);
        var metric = at.Metric;
        Feature(IsProposed, proposed ? 3 : 4, metric);
        Feature(Metric, metric, sort);
        Feature(Kind, (int)draft.Kind.Kind + 1, sort);
        Feature(Count, Math.Min(names, 5), sort);
        Feature(Count, draft.Proposed.Subject.Count + 10, proposed ? 1 : 2, sort);
        if (document.Metrics.Names(draft.Metric, document.Headed.Folded(span))) Feature(Repeats, sort);
        var (symbol, mentions, isInTitle) = WordsOf(span);
        Feature(Name, symbol);
        Feature(Frequent, LinkFeatures.Bucket(mentions), sort);
        if (isInTitle) Feature(InTitle, sort);
        if (at.Previous is not { } previous) return;
        var had = Contains(previous.Proposed!.Subject, text) ? 1 : 2;
        Feature(Before, had, at.Nearness, sort);
        Feature(Before, had + 8, at.Nearness, names == 0 ? 1 : 2);
    }

    // What a stretch is by itself: many figures ask about it.
    private (int Symbol, int Mentions, bool IsInTitle) WordsOf(Span span)
    {
        if (_known.TryGetValue(span, out var known)) return known;
        var text = document.Headed[span];
        known = (Symbols.OfText(document.Headed.Folded(span)), document.Names.CountOf(text), document.Names.IsInTitle(text));
        return _known[span] = known;
    }

    /// <summary>Where the words come from.</summary>
    public void Source(in FigureView at, int source, int detail)
    {
        AreOwn[_candidate] |= source == Stated || source == Phrase || source == Row || source == Column;
        Feature(From, source, detail);
        Feature(From, source, detail, (int)at.Draft.Kind.Kind + 1);
        Feature(From, source, detail + 1000, at.Sentence.Names.Count == 0 ? 1 : 2);
        if (at.Previous is { } previous) Feature(Same, source, detail, previous.Metric == at.Draft.Metric ? 1 : 2);
        if (source != Stated && source != Phrase) Feature(Anew, source, _opening, at.Sentence.Names.Count == 0 ? 1 : 2);
    }

    /// <summary>What tells that the document or the section is about the words.</summary>
    /// <param name="at">The figure.</param>
    /// <param name="span">The candidate.</param>
    /// <param name="protagonist">What it is about.</param>
    /// <param name="rank">How many things tell themselves better.</param>
    public void About(in FigureView at, Span span, in Protagonist protagonist, int rank)
    {
        _candidate = List.Add(span);
        AreOwn[_candidate] = true;
        var all = document.Protagonists;
        var sign = (int)protagonist.Sign;
        var script = at.IsChinese ? 1 : 2;
        var results = Step(all.Results) + (all.IsOfResults ? 4 : 0);
        var mentions = protagonist.Sign == ProtagonistSign.Heading ? Math.Min(all.NamedSections, 4) : LinkFeatures.Bucket(protagonist.Mentions);
        var references = protagonist.Sign is ProtagonistSign.Place or ProtagonistSign.City ? all.PlaceReferences : all.CompanyReferences;
        var spoken = Step(references);
        var sort = protagonist.Sign is ProtagonistSign.Place or ProtagonistSign.City ? 1 : protagonist.Sign is ProtagonistSign.Heading ? 2 : protagonist.Sign is ProtagonistSign.Label ? 3 : 4;
        var reference = all.ReferenceIn(at.Sentence.Span);
        var names = Math.Min(at.Sentence.Names.Count, 2);
        var areas = Math.Min(at.Sentence.Areas.Count, 2);
        Feature(IsAbout, sign, Math.Min(rank, 2), mentions);
        Feature(IsAbout, sign + 16, spoken, script);
        Feature(AboutResults, sign, results, spoken);
        Feature(AboutResults, sign + 16, results, mentions);
        Feature(AboutResults, sort + 32, results, spoken);
        Feature(AboutResults, sort + 40, rank, spoken);
        Feature(AboutSentence, sort + 32, names, results);
        Feature(AboutSentence, sort + 40, reference, spoken);
        Feature(AboutSentence, sort + 48, document.View.IsAboutAi ? 1 : 2, results);
        Feature(AboutSentence, sign, names, areas);
        Feature(AboutSentence, sign + 16, reference, results);
        Feature(AboutSentence, 40, names, results);
        Feature(AboutKind, sign, (int)at.Draft.Kind.Kind, results);
        Feature(AboutKind, 40, at.Metric, results);
        Feature(AboutKind, sign + 16, at.Metric);
        if (at.Previous is { } previous) Feature(AboutBefore, Contains(previous.Subject, document.Headed[span]) ? 1 : 2, sign, results);
    }

    /// <summary>How the words stand to the figure.</summary>
    public void Link(in FigureView at, Span span, int sort, int rank)
    {
        _link.Read(at, span, rank);
        _link.Give(List, _candidate, sort);
        _link.Give(List, _candidate, 100 + (int)at.Draft.Kind.Kind);
        var place = PlaceOf(at.Sentence, at.Draft, span);
        if (_previousPlaces.Count > 0) Feature(Parallel, _previousPlaces.Contains(place) ? 1 : 2, at.Nearness, sort);
    }

    /// <summary>Whether a list hands the words to the figure, or others.</summary>
    public void Handed(Span? handed, Span span, int sort)
    {
        if (handed is { } item) Feature(IsHanded, item == span ? 1 : 2, sort);
    }

    /// <summary>What sort of noun phrase it is.</summary>
    public void Phrases(in FigureView at, Span span, int rank, int index)
    {
        Words(at, span, rank);
        var sentence = at.Sentence;
        var clause = sentence.Clauses.Count == 0 ? sentence.Span.Start : sentence.Clauses[sentence.ClauseAt(span.Start)].Start;
        var sameClause = sentence.ClauseAt(span.Start) == sentence.ClauseAt(at.Draft.Quantity.Start);
        Feature(ClauseOpens, span.Start - clause <= 1 ? 1 : 2, sameClause ? 1 : 2, Math.Min(rank, 3));
        Feature(ClauseOpens, index == 0 ? 3 : 4, sameClause ? 1 : 2);
    }

    /// <summary>The words themselves.</summary>
    public void Words(in FigureView at, Span span, int sort)
    {
        var covered = 0;
        var holder = span.Start >= at.Sentence.Span.Start && span.Start < at.Sentence.Span.End ? at.Sentence : null;
        if (holder is not null)
        {
            foreach (var hit in holder.Hits)
            {
                if (hit.Start < span.End && hit.End > span.Start) covered = Math.Max(covered, Math.Min(hit.End, span.End) - Math.Max(hit.Start, span.Start));
            }
        }

        if (holder is not null)
        {
            foreach (var area in holder.Areas)
            {
                if (area.Start < span.End && area.End > span.Start) Feature(Holds, area.IsCity ? 1 : 2, area.End - area.Start == span.End - span.Start ? 1 : 2, sort);
            }

            foreach (var time in holder.Times)
            {
                if (time.Start < span.End && time.End > span.Start) Feature(Holds, 3, time.End - time.Start == span.End - span.Start ? 1 : 2, sort);
            }
        }

        var length = span.End - span.Start;
        var share = covered == 0 ? 1 : covered * 2 < length ? 2 : covered < length ? 3 : 4;
        var script = document.Folded[span.End - 1] >= '\u2E80' ? 1 : 2;
        Feature(Cue, share, script, sort + 1);
        Feature(Cue, share + 10, script);
        Feature(Length, script == 1 ? Math.Min(length, 12) : 20 + LinkFeatures.Bucket(length), Letters(document.Folded, span));

        var words = document.Words;
        var first = words.From(span.Start);
        var last = words.From(span.End) - 1;
        if (last < first) return;
        if (script == 1 && last > first)
        {
            Feature(LastWord, words.Pair(last - 1));
            Feature(FirstWord, words.Pair(first));
        }

        Feature(LastWord, words[last], script);
        Feature(FirstWord, words[first], script);
    }

    /// <summary>What a stretch is written in: 1 capitalised Latin, 2 other Latin, 3 Chinese, 4 both, 5 no letters.</summary>
    public static int Letters(string folded, Span span)
    {
        var (latin, han) = (false, false);
        for (var i = span.Start; i < span.End; i++)
        {
            latin |= char.IsAsciiLetter(folded[i]);
            han |= folded[i] >= '\u2E80' && char.IsLetter(folded[i]);
        }

        return han ? latin ? 4 : 3 : latin ? 2 : 5;
    }

    /// <summary>What speaks against a figure's belonging to what its document is about.</summary>
    public void NoProtagonist(in FigureView at, CandidateList<Span> about, int none)
    {
        var all = document.Protagonists;
        about.Feature(none, NotAbout, 1, at.IsChinese ? 1 : 2);
        about.Feature(none, NotAbout, 2, Math.Min(at.Sentence.Names.Count, 3), Math.Min(at.Sentence.Areas.Count, 2));
        about.Feature(none, NotAbout, 3, at.Metric);
        about.Feature(none, NotAbout, 4, (int)at.Draft.Kind.Kind, Step(all.Results));
        about.Feature(none, NotAbout, 5, Symbols.OfText(at.Draft.Quantity.Unit));
        about.Feature(none, NotAbout, 6, all.IsOfResults ? 1 : 2, Step(all.CompanyReferences));
        about.Feature(none, NotAbout, 7, document.View.IsAboutAi ? 1 : 2, Math.Min(at.Sentence.Names.Count, 3));
    }

    private static int Step(int count) => count switch { 0 => 0, <= 2 => 1, <= 6 => 2, _ => 3 };

    /// <summary>What speaks for no further subject, and for each candidate beside those chosen.</summary>
    /// <param name="at">The figure.</param>
    /// <param name="round">The candidates of the round.</param>
    /// <param name="none">Which of them says that there is no further one.</param>
    /// <param name="chosen">The candidates chosen before, by their place in <see cref="List"/>.</param>
    /// <param name="places">For each candidate of the round its place in <see cref="List"/>, or -1.</param>
    /// <param name="hasProtagonist">Whether the figure belongs to what the document is about.</param>
    public void Round(in FigureView at, CandidateList<Span> round, int none, List<int> chosen, List<int> places, bool hasProtagonist)
    {
        var draft = at.Draft;
        var turn = Math.Min(chosen.Count, 3) + 1;
        var names = Math.Min(at.Sentence.Names.Count, 4);
        var left = 0;
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] >= 0 && Proposals[places[i]]) left++;
        }

        left = Math.Min(left, 3);
        var metric = at.Metric;
        round.Feature(none, Nothing, turn);
        round.Feature(none, Nothing, turn, names + 10, left + 1);
        round.Feature(none, Nothing, turn, (int)draft.Kind.Kind + 30, left + 1);
        round.Feature(none, Nothing, turn, metric);
        round.Feature(none, Nothing, turn, Symbols.OfText(draft.Quantity.Unit), 1);
        round.Feature(none, Nothing, turn, draft.Proposed!.Area.Count > 0 ? 40 : 41, names == 0 ? 1 : 2);
        round.Feature(none, Nothing, turn, at.Document.Tables.HeaderAbove(at.Sentence, draft.Quantity) is null ? 50 : 51);
        if (at.Previous is { } previous) round.Feature(none, Nothing, turn, 60 + Math.Min(previous.Subject.Count, 2), at.Nearness);
        if (at.Following is { } following) round.Feature(none, Nothing, turn, 70 + Math.Min(following.Proposed!.Subject.Count, 2), following.SentenceIndex == draft.SentenceIndex ? 1 : 2);
        if (hasProtagonist) round.Feature(none, Nothing, turn, 90);
        if (hasProtagonist) round.Feature(none, Nothing, turn, 91, names);
        if (chosen.Count == 0) return;

        var first = chosen[^1];
        round.Feature(none, Nothing, 80 + turn, Sorts[first]);
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] < 0) continue;
            var (span, last) = (List.Values[places[i]], List.Values[first]);
            round.Feature(i, Beside, turn, Sorts[first], Sorts[places[i]]);
            round.Feature(i, Beside, turn, Proposals[places[i]] ? 3 : 4, Sorts[places[i]]);
            round.Feature(i, Beside, turn + 10, (int)draft.Kind.Kind, Sorts[first] == Sorts[places[i]] ? 1 : 2);
            if (span.Overlaps(last)) round.Feature(i, Beside, 21);
            else if (document.Headed.IsWithin(span) && document.Headed.IsWithin(last) && Coordination.IsConnective(document.Folded, Math.Min(span.End, last.End), Math.Max(span.Start, last.Start), withCommas: true)) round.Feature(i, Beside, 22, (int)draft.Kind.Kind + 1);
        }
    }

    private static int PlaceOf(Analysis.SentenceView sentence, ClaimDraft draft, Span span)
    {
        var quantity = draft.Quantity;
        if (span.Start < sentence.Span.Start) return 1;
        var isBefore = span.Start < quantity.Start;
        var clauses = Math.Min(3, Math.Abs(sentence.ClauseAt(span.Start) - sentence.ClauseAt(quantity.Start)));
        var between = Math.Min(2, isBefore ? sentence.QuantitiesBetween(span.End, quantity.Start) : sentence.QuantitiesBetween(quantity.End, span.Start));
        var gap = isBefore ? quantity.QualifierStart - span.End : span.Start - Math.Max(quantity.End, quantity.QualifierEnd);
        return 2 + (isBefore ? 0 : 1) + (clauses * 2) + (between * 8) + (gap <= 1 ? 32 : gap <= 4 ? 64 : 0);
    }

    private static bool Contains(IReadOnlyList<string> names, ReadOnlySpan<char> text)
    {
        foreach (var name in names)
        {
            if (text.SequenceEqual(name)) return true;
        }

        return false;
    }

    private void Feature(int template, int a, int b = 0, int c = 0) => List.Feature(_candidate, template, a, b, c);
}
