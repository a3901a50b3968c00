using System.Runtime.InteropServices;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;
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
    private const int FiguresBack = 8;
    private const int MostProtagonists = 3;

    // A missed subject makes a row wrong, a needless one only longer: one of the figure's own sentence is given where it is about a hundredth
    // as likely as none. One that is carried over from elsewhere parts figures that belong together, so it must be likelier by far.
    private const double Lean = 5;
    private const double FurtherLean = 4.5;
    private const double Carried = 2;
    private const double FurtherCarried = 2.5;

    // Where a company or a city is plainly whom a text is about, a figure that leaves it out is the exception.
    private const double AboutLean = 3;

    private readonly SubjectPhrases _phrases = new(document);
    private readonly SubjectFeatures _features = new(document);
    private readonly CandidateList<Span> _round = new(comparer: null);
    private readonly List<int> _places = [];
    private readonly List<int> _indexes = [];
    private readonly List<int> _left = [];
    private readonly List<int> _chosen = [];
    private readonly List<(int Place, bool IsAboutOnly)> _protagonists = [];
    private readonly CandidateList<Span> _about = new(comparer: null);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Decides the subjects of a figure.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        _asked.Clear();
        _protagonists.Clear();
        _features.Enter(at, chooser.Weigher(DecisionSlot.Subject));
        DecideNames(at);
        DecidePhrases(at);
        DecideAround(at);
        DecideCarried(at);
        foreach (var span in document.Names.Themes) Ask(at, span, NounPhrase + 3, SubjectFeatures.Theme, 1);
        DecideProtagonists(at);
        ChooseAll(at, chooser);
    }

    private string Text(Span span) => document.Headed[span].ToString();

    private ReadOnlySpan<char> Words(Span span) => document.Headed[span];

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

            // An amount of money without a bound restates another one.
            if (quantity is { Form: QuantityForm.Money, Upper: null, Qualifier: Qualifier.Exact or Qualifier.About or Qualifier.Nearly }) continue;
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
        for (var j = 0; first < own && j < Math.Min(sentences[first].Names.Count, 3); j++)
        {
            var name = sentences[first].Names[j];
            Ask(at, new Span(name.Start, name.End), (int)name.Kind + 1, SubjectFeatures.Opening, 60 + j);
        }

        if (first < own && sentences[first].Areas.Find(static area => area.IsCity) is { } city) Ask(at, new Span(city.Start, city.End), City, SubjectFeatures.Opening, 70);

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
        for (var i = at.Index - 1; i >= Math.Max(0, at.Index - FiguresBack); i--)
        {
            var back = at.Index - i;
            if (back > 2 && document.View.Sentences[at.Drafts[i].SentenceIndex].Block != at.Sentence.Block) break;
            foreach (var span in at.Drafts[i].SubjectSpans) Ask(at, span, NounPhrase + 2, SubjectFeatures.Carried, back <= 2 ? back : back <= 4 ? 3 : 4);
        }
    }

    // What the document, the section and the paragraph are about, whether or not the sentence says so.
    private void DecideProtagonists(in FigureView at)
    {
        var protagonists = document.Protagonists;
        for (var i = 0; i < Math.Min(protagonists.Whole.Count, MostProtagonists); i++) AskProtagonist(at, protagonists.Whole[i], i);
        if (protagonists.SectionOf(at.Draft.SentenceIndex) is { } section) AskProtagonist(at, section, 0);
        if (protagonists.LabelOf(at.Draft.SentenceIndex) is { } label) AskProtagonist(at, label, 0);
    }

    private void AskProtagonist(in FigureView at, in Protagonist protagonist, int rank)
    {
        var span = protagonist.Span;
        var known = _features.List.Values;
        for (var i = 0; i < known.Count; i++)
        {
            if (!Words(known[i]).SequenceEqual(Words(span))) continue;
            _features.About(at, known[i], protagonist, rank);
            if (protagonist.Sign != ProtagonistSign.Label) _protagonists.Add((i, false));
            return;
        }

        _features.Begin(at, span, NounPhrase + 4);
        _features.Source(at, SubjectFeatures.Protagonist, (int)protagonist.Sign);
        _features.About(at, span, protagonist, rank);

        // A part of what the document is about stands beside it, as other subjects of the figure do.
        if (protagonist.Sign != ProtagonistSign.Label) _protagonists.Add((known.Count - 1, true));
        Note(span);
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
        var about = ChooseProtagonist(at, chooser);
        while (_chosen.Count < MostSubjects)
        {
            var none = BeginRound(draft, about);
            _features.Round(at, _round, none, _chosen, _places, about >= 0);
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
        SubjectTidying.Tidy(draft);
        SubjectTidying.DropCountries(document.Folded, at);
    }

    // Whether the figure belongs to what the document or section is about is asked first and by itself: whatever else the figure is about,
    // a part of a company or a kind of goods, does not stand against it.
    private int ChooseProtagonist(in FigureView at, IChooser chooser)
    {
        if (_protagonists.Count == 0) return -1;
        var all = _features.List;
        var draft = at.Draft;
        _about.Clear(all.Model);
        _indexes.Clear();
        for (var i = 0; i < all.Values.Count; i++) _indexes.Add(-1);
        var none = _about.Add(default);
        foreach (var (place, _) in _protagonists) _indexes[place] = _about.Add(all.Values[place]);
        _about.Take(all, CollectionsMarshal.AsSpan(_indexes));
        _about.Otherwise = none;
        _features.NoProtagonist(at, _about, none);
        _about.Lean = (none, document.Protagonists.AreTold ? -AboutLean : 0);
        var best = chooser.Choose(DecisionSlot.Subject, draft, _about);
        if (best == none) return -1;
        draft.Subject.Add(Text(_about.Values[best]));
        draft.SubjectSpans.Add(_about.Values[best]);
        return _indexes.IndexOf(best);
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
    private int BeginRound(ClaimDraft draft, int about)
    {
        var all = _features.List;
        _round.Clear(all.Model);
        _places.Clear();
        _indexes.Clear();
        for (var i = 0; i < all.Values.Count; i++) _indexes.Add(-1);
        _left.Clear();
        if (about >= 0) _left.Add(about);
        foreach (var (place, isAboutOnly) in _protagonists)
        {
            if (isAboutOnly) _left.Add(place);
        }

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
        if (_indexes[place] >= 0 || _chosen.Contains(place) || _left.Contains(place)) return;
        _indexes[place] = _round.Add(_features.List.Values[place]);
        _places.Add(place);
    }
}
