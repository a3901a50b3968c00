using System.Runtime.InteropServices;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Candidates and features for the kind of a figure, and for the direction of a change.</summary>
/// <param name="document">The document.</param>
internal sealed class KindDecider(DecisionDocument document)
{
    private const double PaceTrust = 5;

    // How many words on either side are read one by one.
    private const int Beside = 5;

    private static readonly ClaimKind[] Kinds = Enum.GetValues<ClaimKind>();

    private const int OtherRose = 24;
    private const int OtherFell = 25;

    private static readonly int Bias = Symbols.Of("kind");
    private static readonly int Rule = Symbols.Of("kind.rule");
    private static readonly int Form = Symbols.Of("kind.form");
    private static readonly int Unit = Symbols.Of("kind.unit");
    private static readonly int Before = Symbols.Of("kind.before");
    private static readonly int Behind = Symbols.Of("kind.behind");
    private static readonly int BeforePair = Symbols.Of("kind.before-pair");
    private static readonly int BehindPair = Symbols.Of("kind.behind-pair");
    private static readonly int Nearest = Symbols.Of("kind.nearest");
    private static readonly int InClause = Symbols.Of("kind.clause");
    private static readonly int Neighbour = Symbols.Of("kind.neighbour");
    private static readonly int Decided = Symbols.Of("kind.previous");
    private static readonly int Metric = Symbols.Of("kind.metric");
    private static readonly int Magnitude = Symbols.Of("kind.magnitude");
    private static readonly int ClassBefore = Symbols.Of("kind.class-before");
    private static readonly int ClassBehind = Symbols.Of("kind.class-behind");
    private static readonly int ClassLink = Symbols.Of("kind.class-link");
    private static readonly int ClassPair = Symbols.Of("kind.class-pair");
    private static readonly int ClassSides = Symbols.Of("kind.class-sides");
    private static readonly int ClassEarlier = Symbols.Of("kind.class-sentence-before");
    private static readonly int Alike = Symbols.Of("kind.alike");
    private static readonly int AlikeApart = Symbols.Of("kind.alike-apart");
    private static readonly int AlikeBehind = Symbols.Of("kind.alike-behind");
    private static readonly int AlikeEarlier = Symbols.Of("kind.alike-sentence-before");
    private static readonly int Header = Symbols.Of("kind.header");
    private static readonly int HeaderClass = Symbols.Of("kind.header-class");
    private static readonly int Sign = Symbols.Of("kind.sign");
    private static readonly int Bracket = Symbols.Of("kind.bracket");

    private readonly CandidateList<KindReading> _candidates = new(new SameKind());
    private readonly List<(int Template, int B, int C)> _words = [];
    private readonly List<(int Template, int B, int C)> _priors = [];
    private readonly List<(int Template, int Sort, int A, int B)> _sorts = [];
    private readonly KindWord[] _classes = KindWords.Of(document.Words);

    // 以每年43%的速度增长: a pace is that of a change.
    private bool IsPace(Scanning.QuantityMention quantity)
    {
        var behind = document.Folded.AsSpan(Math.Max(quantity.End, quantity.QualifierEnd));
        return behind.StartsWith("的速度") || behind.StartsWith("的幅度") || behind.StartsWith("的速率");
    }

    /// <summary>Decides the kind of a figure.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        var proposed = draft.Proposed!.Kind;
        _candidates.Clear(chooser.Weigher(DecisionSlot.Kind));
        _candidates.Add(proposed);
        foreach (var kind in Kinds)
        {
            _candidates.Add(Reading(proposed, kind, isDecrease: false, draft.Quantity));

            // A written minus is in the value already.
            if (kind == ClaimKind.Change && draft.Quantity.Value >= 0) _candidates.Add(Reading(proposed, kind, isDecrease: true, draft.Quantity));
        }

        _words.Clear();
        _priors.Clear();
        _sorts.Clear();
        Describe(at);
        var measure = Measure(draft.Quantity);
        for (var i = 0; i < _candidates.Values.Count; i++)
        {
            var reading = _candidates.Values[i];
            var code = Code(reading);
            var kind = (int)reading.Kind + 1;
            _candidates.Several(i, code, CollectionsMarshal.AsSpan(_words));
            _candidates.Several(i, kind, CollectionsMarshal.AsSpan(_priors));
            foreach (var (template, sort, a, b) in _sorts) _candidates.Feature(i, template, (kind * 32) + Towards(sort, reading), a, b);
            var isProposed = Code(proposed) == code ? 1 : 2;
            _candidates.Feature(i, Rule, kind, draft.Proposed.KindRule, isProposed);
            _candidates.Feature(i, Rule, draft.Proposed.KindRule, isProposed, measure + 50);
        }

        if (proposed.Kind == ClaimKind.Change && IsPace(draft.Quantity)) _candidates.Lean = (0, PaceTrust);
        var chosen = _candidates.Values[chooser.Choose(DecisionSlot.Kind, draft, _candidates)];

        // That a figure is a change the model knows better; which way it goes the word beside it tells.
        var isTold = chosen.Kind == ClaimKind.Change && proposed.Kind == ClaimKind.Change && proposed.Rule is "kind.change.noun" or "kind.change.verb";
        draft.Kind = isTold ? proposed : chosen;
    }

    // A fraction told as a multiple of another value becomes one in its unit too.
    private static KindReading Reading(KindReading proposed, ClaimKind kind, bool isDecrease, QuantityMention quantity) =>
        proposed.Kind == kind && proposed.IsDecrease == isDecrease ? proposed : new KindReading(kind, isDecrease, "kind.model", quantity.Start, quantity.Start, AsTimes: kind == ClaimKind.Ratio && quantity.Form == QuantityForm.Fraction);

    private static int Code(KindReading reading) => reading.Kind == ClaimKind.Change && reading.IsDecrease ? 9 : (int)reading.Kind + 1;

    // Money and counts are told alike, and so are all parts of a whole.
    private static int Measure(QuantityMention quantity) => quantity.Form switch
    {
        QuantityForm.Percent or QuantityForm.Fraction => 1,
        QuantityForm.PercentagePoint => 2,
        QuantityForm.Times or QuantityForm.TimesWord => 3,
        _ => 4,
    };

    // A rise speaks for a change upwards as a fall does for one downwards, so both are learned as one; other kinds ask only whether
    // there is either.
    private static int Towards(int sort, KindReading reading)
    {
        var isUp = sort is (int)KindWord.Up or OtherRose;
        var isDown = sort is (int)KindWord.Down or OtherFell;
        if (!isUp && !isDown) return sort;
        var isOther = sort is OtherRose or OtherFell;
        if (reading.Kind != ClaimKind.Change) return isOther ? 30 : (int)KindWord.Up;
        return (reading.IsDecrease == isDown ? 26 : 27) + (isOther ? 2 : 0);
    }

    // The kind of another figure, in numbers behind those of the words.
    private static int SortOf(KindReading other) => other.Kind == ClaimKind.Change ? other.IsDecrease ? OtherFell : OtherRose : 16 + (int)other.Kind;

    private void Word(int template, int a, int b = 0) => _words.Add((template, a, b));

    private void Prior(int template, int a, int b = 0) => _priors.Add((template, a, b));

    private void Sort(int template, int sort, int a, int b = 0) => _sorts.Add((template, sort, a, b));

    private void Describe(in FigureView at)
    {
        var draft = at.Draft;
        var quantity = draft.Quantity;
        var form = (int)quantity.Form + 1;
        Prior(Bias, form);
        Prior(Rule, draft.Proposed!.KindRule, form + 100);
        Prior(Form, form, Symbols.OfText(draft.UnitClass));
        Prior(Unit, Symbols.OfText(quantity.Noun.Length > 0 ? quantity.Noun : quantity.Unit));
        Prior(Magnitude, form, quantity.Value switch { <= 1 => 1, <= 5 => 2, <= 20 => 3, <= 100 => 4, _ => 5 });
        Prior(Metric, Symbols.OfText(draft.Proposed.Metric), form);
        if (quantity.Value < 0) Prior(Sign, 1, form);
        else if (document.Folded[quantity.Start] == '+' || (quantity.Start > 0 && document.Folded[quantity.Start - 1] == '+')) Sort(Sign, (int)KindWord.Up, 2);
        AddWords(at);
        AddClasses(at, Measure(quantity));
        AddNeighbours(at, Measure(quantity));
        AddHeader(at, Measure(quantity));
    }

    // 几乎增加了2倍: where the rule's verb stands between the qualifier and the figure, the words right before the figure are those of the verb.
    private static int FrameEnd(ClaimDraft draft)
    {
        var (quantity, rule) = (draft.Quantity, draft.Proposed!.Kind);
        return rule.Start >= quantity.QualifierStart && rule.End > rule.Start && rule.End <= quantity.Start ? quantity.Start : quantity.QualifierStart;
    }

    private void AddWords(in FigureView at)
    {
        var quantity = at.Draft.Quantity;
        var words = document.Words;
        var sentence = at.Sentence;
        var clause = sentence.Clauses.Count == 0 ? sentence.Span : sentence.Clauses[sentence.ClauseAt(quantity.Start)];
        var figure = words.From(FrameEnd(at.Draft));
        var behind = words.From(Math.Max(quantity.End, quantity.QualifierEnd));
        var first = words.From(sentence.Span.Start);
        var last = words.From(sentence.Span.End);
        for (var i = Math.Max(first, figure - Beside); i < figure; i++)
        {
            Word(Before, words[i]);
            if (i >= figure - 2) Word(Nearest, words[i], figure - i);
            if (i + 1 < figure && i >= figure - 3) Word(BeforePair, words.Pair(i));
        }

        for (var i = behind; i < Math.Min(last, behind + Beside); i++)
        {
            Word(Behind, words[i]);
            if (i < behind + 2) Word(Nearest, words[i], -1 - i + behind);
            if (i + 1 < last && i < behind + 2) Word(BehindPair, words.Pair(i));
        }

        for (var i = words.From(clause.Start); i + 1 < Math.Min(last, words.From(clause.End)); i++) Word(InClause, at.IsChinese ? words.Pair(i) : words[i], Measure(quantity));
    }

    // What sort of words stand around: rise, fall, gap, share. Rare verbs are read by their class.
    private void AddClasses(in FigureView at, int measure)
    {
        var quantity = at.Draft.Quantity;
        var words = document.Words;
        var sentence = at.Sentence;
        var own = sentence.ClauseAt(quantity.Start);
        var figure = words.From(FrameEnd(at.Draft));
        var behind = words.From(Math.Max(quantity.End, quantity.QualifierEnd));
        var first = words.From(sentence.Span.Start);
        var last = words.From(sentence.Span.End);
        var nearest = 0;
        var found = 0;
        var seen = 0;
        for (var i = figure - 1; i >= first && found < 3; i--)
        {
            if (_classes[i] == KindWord.None || (i > first && at.IsChinese && _classes[i] == _classes[i - 1] && found > 0)) continue;
            var sort = (int)_classes[i];
            if ((seen & (1 << sort)) != 0) continue;
            seen |= 1 << sort;
            var (start, end) = words.At(i);
            var place = (Math.Min(2, own - sentence.ClauseAt(start)) * 4) + Math.Min(2, sentence.QuantitiesBetween(end, quantity.Start));
            Sort(ClassBefore, sort, place, (LinkFeatures.Bucket(figure - 1 - i) * 8) + measure);
            Sort(ClassBefore, sort, (place * 4) + Math.Min(found, 2), measure + 100);
            if (found == 0)
            {
                nearest = sort;
                Sort(ClassLink, sort, figure - 1 == i ? 0 : words[figure - 1], measure);
            }
            else if (found == 1)
            {
                Sort(ClassPair, nearest, sort, measure);
            }

            found++;
        }

        var next = 0;
        for (var i = behind; i < Math.Min(last, behind + 8); i++)
        {
            if (_classes[i] == KindWord.None) continue;
            var start = words.At(i).Start;
            var place = (Math.Min(2, sentence.ClauseAt(start) - own) * 4) + Math.Min(2, sentence.QuantitiesBetween(quantity.End, start));
            Sort(ClassBehind, (int)_classes[i], place, (Math.Min(3, i - behind) * 8) + measure);
            Sort(ClassBehind, (int)_classes[i], place, measure + 100);
            next = (int)_classes[i];
            break;
        }

        Sort(ClassSides, nearest, next, measure);
        Sort(ClassSides, next, nearest, measure + 100);
        if (found == 0) AddSentenceBefore(at, measure);
    }

    // A sentence without such words goes on about what the one before it spoke of.
    private void AddSentenceBefore(in FigureView at, int measure)
    {
        var index = at.Draft.SentenceIndex - 1;
        if (index < 0 || document.View.Sentences[index].Block != at.Sentence.Block) return;
        var span = document.View.Sentences[index].Span;
        var seen = 0;
        var last = document.Words.From(span.End);
        for (var i = document.Words.From(span.Start); i < last; i++)
        {
            var sort = (int)_classes[i];
            if (sort == 0 || (seen & (1 << sort)) != 0) continue;
            seen |= 1 << sort;
            Sort(ClassEarlier, sort, measure);
        }
    }

    private void AddNeighbours(in FigureView at, int measure)
    {
        var draft = at.Draft;
        if (at.Previous?.SentenceIndex == draft.SentenceIndex)
        {
            Sort(Neighbour, SortOf(at.Previous.Proposed!.Kind), 1, measure);
            Sort(Decided, SortOf(at.Previous.Kind), AreAlike(at.Previous, draft) ? 1 : 2, measure);
        }

        if (at.Following?.SentenceIndex == draft.SentenceIndex) Sort(Neighbour, SortOf(at.Following.Proposed!.Kind), 2, measure);
        for (var i = at.Index - 1; i >= Math.Max(0, at.Index - 6); i--)
        {
            var other = at.Drafts[i];
            if (other.SentenceIndex < draft.SentenceIndex - 1 || document.View.Sentences[other.SentenceIndex].Block != at.Sentence.Block) break;
            if (!AreAlike(other, draft)) continue;
            if (other.SentenceIndex == draft.SentenceIndex) AddAlike(at, other, measure, at.Index - i);
            else Sort(AlikeEarlier, SortOf(other.Kind), measure);
            break;
        }

        for (var i = at.Index + 1; i < Math.Min(at.Drafts.Count, at.Index + 5); i++)
        {
            var other = at.Drafts[i];
            if (other.SentenceIndex != draft.SentenceIndex) break;
            if (!AreAlike(other, draft)) continue;
            Sort(AlikeBehind, SortOf(other.Proposed!.Kind), Between(draft.Quantity.End, other.Quantity.QualifierStart), Math.Min(3, i - at.Index));
            break;
        }
    }

    // The figure before of the same unit: a list goes on with its kind, unless a word between speaks for another one.
    private void AddAlike(in FigureView at, ClaimDraft other, int measure, int back)
    {
        var draft = at.Draft;
        var between = Between(other.Quantity.End, draft.Quantity.QualifierStart);
        var isList = draft.Quantity.QualifierStart >= other.Quantity.End && Coordination.IsConnective(document.Folded, other.Quantity.End, draft.Quantity.QualifierStart, withCommas: true);
        var words = document.Words;
        var length = LinkFeatures.Bucket(words.From(draft.Quantity.QualifierStart) - words.From(other.Quantity.End));
        Sort(Alike, SortOf(other.Kind), between, Math.Min(3, back));
        Sort(AlikeApart, SortOf(other.Kind), (length * 4) + (isList ? 1 : 2) + (between == 0 ? 1024 : 0));
        Sort(Bracket, SortOf(other.Kind), measure, Opening(draft) + (4 * Opening(other)));
    }

    // The class of the last word of a class between two positions; 0 where there is none.
    private int Between(int start, int end)
    {
        for (var i = document.Words.From(end) - 1; i >= 0 && document.Words.At(i).Start >= start; i--)
        {
            if (_classes[i] != KindWord.None) return (int)_classes[i];
        }

        return 0;
    }

    private int Opening(ClaimDraft draft)
    {
        var at = draft.Quantity.QualifierStart - 1;
        return at >= 0 && document.Folded[at] is '(' or '\uFF08' ? 1 : 2;
    }

    private void AddHeader(in FigureView at, int measure)
    {
        if (document.Tables.HeaderAbove(at.Sentence, at.Draft.Quantity) is not { } span) return;
        var words = document.Words;
        var last = words.From(span.End);
        Prior(Header, 0, measure);
        for (var i = words.From(span.Start); i < last; i++)
        {
            Word(Header, words[i], measure);
            if (_classes[i] != KindWord.None) Sort(HeaderClass, (int)_classes[i], measure);
        }
    }

    private static bool AreAlike(ClaimDraft one, ClaimDraft other) => string.Equals(FamilyOf(one), FamilyOf(other), StringComparison.Ordinal);

    private static string FamilyOf(ClaimDraft draft) => draft.Quantity.Form == QuantityForm.Fraction || draft.Quantity.Unit == "percentage_point" ? "percent" : draft.UnitClass;

    private sealed class SameKind : IEqualityComparer<KindReading>
    {
        public bool Equals(KindReading x, KindReading y) => Code(x) == Code(y);

        public int GetHashCode(KindReading obj) => Code(obj);
    }
}
