using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Candidates and features for the kind of a figure, and for the direction of a change.</summary>
internal sealed class KindDecider
{
    // How many words on either side are read one by one.
    private const int Beside = 5;

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
    private static readonly int InSentence = Symbols.Of("kind.sentence");
    private static readonly int Neighbour = Symbols.Of("kind.neighbour");
    private static readonly int Decided = Symbols.Of("kind.previous");
    private static readonly int Metric = Symbols.Of("kind.metric");
    private static readonly int Magnitude = Symbols.Of("kind.magnitude");

    private readonly CandidateList<KindReading> _candidates = new(new SameKind());

    /// <summary>Decides the kind of a figure.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        var proposed = draft.Proposed!.Kind;
        _candidates.Clear();
        _candidates.Add(proposed);
        foreach (var kind in Enum.GetValues<ClaimKind>())
        {
            _candidates.Add(Reading(proposed, kind, isDecrease: false, draft.Quantity));
            if (kind == ClaimKind.Change) _candidates.Add(Reading(proposed, kind, isDecrease: true, draft.Quantity));
        }

        for (var i = 0; i < _candidates.Values.Count; i++) Describe(at, i, Code(_candidates.Values[i]));
        draft.Kind = _candidates.Values[chooser.Choose(DecisionSlot.Kind, draft, _candidates)];
    }

    // A fraction told as a multiple of another value becomes one in its unit too.
    private static KindReading Reading(KindReading proposed, ClaimKind kind, bool isDecrease, QuantityMention quantity) =>
        proposed.Kind == kind && proposed.IsDecrease == isDecrease ? proposed : new KindReading(kind, isDecrease, "kind.model", quantity.Start, quantity.Start, AsTimes: kind == ClaimKind.Ratio && quantity.Form == QuantityForm.Fraction);

    private static int Code(KindReading reading) => reading.Kind == ClaimKind.Change && reading.IsDecrease ? 9 : (int)reading.Kind + 1;

    private void Describe(in FigureView at, int candidate, int code)
    {
        var draft = at.Draft;
        var quantity = draft.Quantity;
        var words = at.Document.Words;
        var form = (int)quantity.Form + 1;
        void Add(int template, int a, int b = 0) => _candidates.Feature(candidate, template, code, a, b);

        Add(Bias, form);
        Add(Rule, draft.Proposed!.KindRule, Code(draft.Proposed.Kind) == code ? 1 : 2);
        Add(Rule, draft.Proposed.KindRule, form + 100);
        Add(Form, form, Symbols.OfText(UnitClass.Of(quantity)));
        Add(Unit, Symbols.OfText(quantity.Noun.Length > 0 ? quantity.Noun : quantity.Unit));
        Add(Magnitude, form, quantity.Value switch { <= 1 => 1, <= 5 => 2, <= 20 => 3, <= 100 => 4, _ => 5 });
        Add(Metric, Symbols.OfText(draft.Proposed.Metric), form);
        if (at.Previous?.SentenceIndex == draft.SentenceIndex)
        {
            Add(Neighbour, Code(at.Previous.Proposed!.Kind), 1);
            Add(Decided, Code(at.Previous.Kind), Symbols.OfText(UnitClass.Of(at.Previous.Quantity)) == Symbols.OfText(UnitClass.Of(quantity)) ? 1 : 2);
        }

        if (at.Following?.SentenceIndex == draft.SentenceIndex) Add(Neighbour, Code(at.Following.Proposed!.Kind), 2);

        var sentence = at.Sentence;
        var clause = sentence.Clauses.Count == 0 ? sentence.Span : sentence.Clauses[sentence.ClauseAt(quantity.Start)];
        var figure = words.From(quantity.QualifierStart);
        var behind = words.From(Math.Max(quantity.End, quantity.QualifierEnd));
        var first = words.From(sentence.Span.Start);
        var last = words.From(sentence.Span.End);
        for (var i = Math.Max(first, figure - Beside); i < figure; i++)
        {
            Add(Before, words[i]);
            if (i >= figure - 2) Add(Nearest, words[i], figure - i);
            if (i + 1 < figure) Add(BeforePair, words.Pair(i), form);
        }

        for (var i = behind; i < Math.Min(last, behind + Beside); i++)
        {
            Add(Behind, words[i]);
            if (i < behind + 2) Add(Nearest, words[i], -1 - i + behind);
            if (i + 1 < last) Add(BehindPair, words.Pair(i), form);
        }

        for (var i = words.From(clause.Start); i + 1 < Math.Min(last, words.From(clause.End)); i++) Add(InClause, at.IsChinese ? words.Pair(i) : words[i]);
        for (var i = first; i + 1 < Math.Min(last, first + 80); i++) Add(InSentence, at.IsChinese ? words.Pair(i) : words[i]);
    }

    private sealed class SameKind : IEqualityComparer<KindReading>
    {
        public bool Equals(KindReading x, KindReading y) => Code(x) == Code(y);

        public int GetHashCode(KindReading obj) => Code(obj);
    }
}
