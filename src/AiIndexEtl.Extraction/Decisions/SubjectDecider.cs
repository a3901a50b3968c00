using System.Runtime.InteropServices;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// Decides for each name and each noun phrase near a figure whether it is a subject of it: names of the sentence and of those before,
/// phrases around the figure, heads of rows, columns and list items, and what the figure before was about.
/// </summary>
/// <param name="document">The document.</param>
internal sealed class SubjectDecider(DecisionDocument document)
{
    private const int City = 20;
    private const int Place = 21;
    private const int Bound = 22;
    private const int NounPhrase = 30;
    private const int PhrasesBefore = 5;
    private const int PhrasesBehind = 3;
    private const int MostSubjects = 4;

    // A missed subject makes a row wrong, a needless one only longer: one of the figure's own sentence is given where it is about a hundredth
    // as likely as none. One that is carried over from elsewhere parts figures that belong together, so it must be likelier by far.
    private const double Lean = 5;
    private const double FurtherLean = 4.5;
    private const double Carried = 2;
    private const double FurtherCarried = 2.5;

    private readonly SubjectPhrases _phrases = new(document);
    private readonly SubjectFeatures _features = new(document);
    private readonly CandidateList<Span> _round = new(comparer: null);
    private readonly List<int> _places = [];
    private readonly List<int> _indexes = [];
    private readonly List<int> _chosen = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Decides the subjects of a figure.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        _asked.Clear();
        _features.Enter(at, chooser.Weigher(DecisionSlot.Subject));
        DecideNames(at);
        DecidePhrases(at);
        DecideAround(at);
        DecideCarried(at);
        foreach (var span in document.Names.Themes) Ask(at, span, NounPhrase + 3, SubjectFeatures.Theme, 1);
        ChooseAll(at, chooser);
    }

    private string Text(Span span) => document.View.Article.Text[span.Start..span.End];

    private ReadOnlySpan<char> Words(Span span) => document.View.Article.Text.AsSpan(span.Start, span.End - span.Start);

    private void DecideNames(in FigureView at)
    {
        var sentence = at.Sentence;
        var handed = _phrases.Handed(at.Draft);
        foreach (var name in sentence.Names)
        {
            var span = new Span(name.Start, name.End);
            var rank = 0;
            foreach (var other in sentence.Names)
            {
                if (name.Start < at.Draft.Quantity.Start ? other.Start > name.Start && other.Start < at.Draft.Quantity.Start : other.Start < name.Start && other.Start > at.Draft.Quantity.Start) rank++;
            }

            _features.Begin(at, span, (int)name.Kind + 1);
            _features.Source(at, SubjectFeatures.Stated, name.Rule == "subject.vocabulary" ? 1 : name.Rule == "subject.quoted" ? 2 : 3);
            _features.Link(at, span, (int)name.Kind + 1, rank);
            _features.Handed(handed, span, (int)name.Kind + 1);
            Note(span);
        }

        foreach (var area in sentence.Areas)
        {
            var span = new Span(area.Start, area.End);
            var sort = area.IsCity ? City : Place;
            _features.Begin(at, span, sort);
            _features.Source(at, SubjectFeatures.Stated, (at.Draft.Area.SequenceEqual(area.Codes, StringComparer.Ordinal) ? 4 : 5) + (area.IsCity ? 0 : 2));
            _features.Link(at, span, sort, 0);
            Note(span);
        }

        DecideBounds(at);
    }

    // What is no figure itself bounds the group that one is about: those aged 18 to 24, deals of $1 billion or more, 六十岁以上.
    private void DecideBounds(in FigureView at)
    {
        var claim = at.Index;
        while (claim > 0 && at.Drafts[claim - 1].SentenceIndex == at.Draft.SentenceIndex) claim--;
        foreach (var quantity in at.Sentence.Quantities)
        {
            while (claim < at.Drafts.Count - 1 && at.Drafts[claim].Quantity.Start < quantity.Start) claim++;
            if (at.Drafts[claim].Quantity.Start == quantity.Start) continue;
            var span = new Span(quantity.QualifierStart, quantity.QualifierEnd);
            _features.Begin(at, span, Bound);
            _features.Source(at, SubjectFeatures.Stated, 10 + (quantity.Upper is not null ? 20 : (int)quantity.Qualifier));
            _features.Link(at, span, Bound, 0);
            Note(span);
        }
    }

    private void DecidePhrases(in FigureView at)
    {
        var sentence = at.Sentence;
        var quantity = at.Draft.Quantity;
        if (document.View.Article.Blocks[sentence.Block].Kind == BlockKind.TableRow && document.Tables.HeaderAbove(sentence, quantity) is { } column)
        {
            if (_phrases.RowHead(sentence) is { } row) DecideHead(at, row, SubjectFeatures.Row);
            DecideHead(at, column, SubjectFeatures.Column);
            return;
        }

        var phrases = _phrases.Of(at.Draft.SentenceIndex);
        var handed = _phrases.Handed(at.Draft);
        var behind = 0;
        while (behind < phrases.Count && phrases[behind].Start < quantity.Start) behind++;
        for (var i = behind - 1; i >= 0; i--)
        {
            var span = new Span(phrases[i].Start, phrases[i].End);
            if (behind - 1 - i >= PhrasesBefore && i > 0 && handed != span) continue;
            DecidePhrase(at, span, behind - 1 - i, i, handed);
        }

        for (var i = behind; i < Math.Min(phrases.Count, behind + PhrasesBehind); i++)
        {
            DecidePhrase(at, new Span(phrases[i].Start, phrases[i].End), i - behind, i, handed);
        }

        if (handed is not { } member || IsAsked(member)) return;
        _features.Begin(at, member, NounPhrase);
        _features.Source(at, SubjectFeatures.Phrase, 30);
        _features.Handed(handed, member, NounPhrase);
        Note(member);
    }

    private void DecidePhrase(in FigureView at, Span span, int rank, int index, Span? handed)
    {
        foreach (var name in at.Sentence.Names)
        {
            if (name.Start <= span.Start && name.End >= span.End) return;
        }

        _features.Begin(at, span, NounPhrase);
        _features.Source(at, SubjectFeatures.Phrase, Math.Min(rank, 4) + (span.Start < at.Draft.Quantity.Start ? 10 : 20));
        _features.Link(at, span, NounPhrase, rank);
        _features.Handed(handed, span, NounPhrase);
        _features.Phrases(at, span, rank, index);
        Note(span);
    }

    private void DecideHead(in FigureView at, Span span, int source)
    {
        if (span.End - span.Start is < 1 or > 60) return;
        _features.Begin(at, span, NounPhrase + 1);
        _features.Source(at, source, SubjectFeatures.Letters(document.Folded, span));
        _features.Words(at, span, NounPhrase + source);
        Note(span);
    }

    private void DecideAround(in FigureView at)
    {
        var sentences = document.View.Sentences;
        var own = at.Draft.SentenceIndex;
        for (var i = own - 1; i >= Math.Max(0, own - 2); i--)
        {
            var sameBlock = sentences[i].Block == sentences[own].Block ? 1 : 2;
            for (var j = 0; j < sentences[i].Names.Count; j++)
            {
                var name = sentences[i].Names[j];
                var detail = ((own - i) * 8) + (sameBlock * 4) + (j == 0 ? 1 : j == sentences[i].Names.Count - 1 ? 2 : 3);
                Ask(at, new Span(name.Start, name.End), (int)name.Kind + 1, SubjectFeatures.Back, detail);
            }

            foreach (var area in sentences[i].Areas)
            {
                if (area.IsCity) Ask(at, new Span(area.Start, area.End), City, SubjectFeatures.Back, ((own - i) * 8) + (sameBlock * 4));
            }
        }

        var first = _phrases.FirstOfBlock(own);
        if (first != own) DecideOpening(at, first, SubjectFeatures.Opening);
        if (document.Headings[own] is not (>= 0 and var heading)) return;
        foreach (var name in sentences[heading].Names)
        {
            Ask(at, new Span(name.Start, name.End), (int)name.Kind + 1, SubjectFeatures.Heading, Math.Min(3, sentences[heading].Names.Count));
        }

        DecideOpening(at, heading, SubjectFeatures.Heading);
    }

    private void DecideOpening(in FigureView at, int sentence, int source)
    {
        var phrases = _phrases.Of(sentence);
        for (var i = 0; i < Math.Min(2, phrases.Count); i++) Ask(at, new Span(phrases[i].Start, phrases[i].End), NounPhrase, source, 50 + i);
    }

    // What the figures before were about, wherever it stands.
    private void DecideCarried(in FigureView at)
    {
        for (var i = at.Index - 1; i >= Math.Max(0, at.Index - 2); i--)
        {
            foreach (var span in at.Drafts[i].SubjectSpans) Ask(at, span, NounPhrase + 2, SubjectFeatures.Carried, at.Index - i);
        }
    }

    private void Ask(in FigureView at, Span span, int sort, int source, int detail)
    {
        if (IsAsked(span)) return;
        _features.Begin(at, span, sort);
        _features.Source(at, source, detail);
        if (sort == NounPhrase) _features.Words(at, span, sort);
        Note(span);
    }

    private void Note(Span span) => _asked.GetAlternateLookup<ReadOnlySpan<char>>().Add(Words(span));

    private bool IsAsked(Span span) => _asked.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Words(span));

    // One subject after the other, until none of those left is more likely than that there is no further one.
    private void ChooseAll(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        draft.Subject.Clear();
        draft.SubjectSpans.Clear();
        _chosen.Clear();
        while (_chosen.Count < MostSubjects)
        {
            var none = BeginRound(draft);
            _features.Round(at, _round, none, _chosen, _places);
            _round.Lean = (none, _chosen.Count == 0 ? -Lean : -FurtherLean);
            for (var i = 0; i < _places.Count; i++)
            {
                if (_places[i] >= 0 && !_features.AreOwn[_places[i]]) _round.Handicap(i, _chosen.Count == 0 ? Carried : FurtherCarried);
            }

            var best = chooser.Choose(DecisionSlot.Subject, draft, _round);
            if (best == none) break;
            _chosen.Add(_places[best]);
            draft.Subject.Add(Text(_round.Values[best]));
            draft.SubjectSpans.Add(_round.Values[best]);
        }

        AddProposed(draft);
        Tidy(draft);
    }

    // A proposal of the rules is kept beside what the model chooses: the two make different mistakes.
    private void AddProposed(ClaimDraft draft)
    {
        for (var i = 0; i < _features.List.Values.Count && draft.Subject.Count < MostSubjects; i++)
        {
            if (!_features.Proposals[i]) continue;
            var span = _features.List.Values[i];
            var text = Text(span);
            if (draft.Subject.Contains(text, StringComparer.Ordinal)) continue;
            draft.Subject.Add(text);
            draft.SubjectSpans.Add(span);
        }
    }

    // What the rules propose stands first, so that it is kept where nothing speaks against it; then that there is no further one.
    private int BeginRound(ClaimDraft draft)
    {
        var all = _features.List;
        _round.Clear(all.Model);
        _places.Clear();
        _indexes.Clear();
        for (var i = 0; i < all.Values.Count; i++) _indexes.Add(-1);
        foreach (var name in draft.Proposed!.Subject)
        {
            for (var i = 0; i < all.Values.Count; i++)
            {
                if (_features.Proposals[i] && Words(all.Values[i]).SequenceEqual(name)) Enter(i);
            }
        }

        var none = _round.Add(default);
        _places.Add(-1);
        for (var i = 0; i < all.Values.Count; i++) Enter(i);
        _round.Take(all, CollectionsMarshal.AsSpan(_indexes));
        return none;
    }

    private void Enter(int place)
    {
        if (_indexes[place] >= 0 || _chosen.Contains(place)) return;
        _indexes[place] = _round.Add(_features.List.Values[place]);
        _places.Add(place);
    }

    // Of two stretches one of which holds the other, the longer one says more.
    private static void Tidy(ClaimDraft draft)
    {
        for (var i = draft.SubjectSpans.Count - 1; i >= 0; i--)
        {
            var span = draft.SubjectSpans[i];
            var isPart = false;
            foreach (var other in draft.SubjectSpans) isPart |= other != span && other.Start <= span.Start && other.End >= span.End;
            if (!isPart) continue;
            draft.SubjectSpans.RemoveAt(i);
            draft.Subject.RemoveAt(i);
        }
    }
}
