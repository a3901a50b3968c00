using System.Runtime.InteropServices;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Features of how words stand to a quantity of the same sentence: side, clauses, quantities and characters between, brackets, the words beside.</summary>
internal sealed class LinkFeatures
{
    private static readonly int Place = Symbols.Of("link.place");
    private static readonly int Side = Symbols.Of("link.side");
    private static readonly int Distance = Symbols.Of("link.distance");
    private static readonly int Cost = Symbols.Of("link.cost");
    private static readonly int InBracket = Symbols.Of("link.bracket");
    private static readonly int WordBefore = Symbols.Of("link.word-before");
    private static readonly int WordBehind = Symbols.Of("link.word-behind");
    private static readonly int WordAtFigure = Symbols.Of("link.word-at-figure");
    private static readonly int Next = Symbols.Of("link.next-figure");
    private static readonly int Rank = Symbols.Of("link.rank");
    private static readonly int Opening = Symbols.Of("link.opens-sentence");
    private static readonly int WordBetween = Symbols.Of("link.word-between");

    // What was read last, each with its second and third value: the first one is the sort of words.
    private readonly List<(int Template, int B, int C)> _features = [];
    private ClaimDraft? _draft;
    private (Span Span, int Rank) _read;

    /// <summary>Reads how words stand to a figure.</summary>
    /// <param name="at">The figure in its document.</param>
    /// <param name="span">Where the words stand.</param>
    /// <param name="rank">How many words of the sort stand nearer to the figure on the same side.</param>
    public void Read(in FigureView at, Span span, int rank)
    {
        // A stretch may lead to several candidates, one after the other.
        if (ReferenceEquals(_draft, at.Draft) && _read == (span, rank)) return;
        (_draft, _read) = (at.Draft, (span, rank));
        _features.Clear();
        var sentence = at.Sentence;
        var quantity = at.Draft.Quantity;
        var words = at.Document.Words;
        var isBefore = span.Start < quantity.Start;
        var side = isBefore ? 1 : 2;
        var clauses = Math.Min(3, Math.Abs(sentence.ClauseAt(span.Start) - sentence.ClauseAt(quantity.Start)));
        var between = Math.Min(3, isBefore ? sentence.QuantitiesBetween(span.End, quantity.Start) : sentence.QuantitiesBetween(quantity.End, span.Start));
        var gap = Math.Max(0, isBefore ? quantity.QualifierStart - span.End : span.Start - Math.Max(quantity.End, quantity.QualifierEnd));
        var script = at.IsChinese ? 1 : 2;
        Add(Place, (side * 64) + (clauses * 16) + (between * 4) + Math.Min(rank, 3), script);
        Add(Side, (side * 16) + (clauses * 4) + between);
        Add(Distance, (side * 16) + Bucket(gap), script);
        Add(Rank, (side * 16) + Math.Min(rank, 3), Math.Min(between, 2));

        var cost = LinkCost.Of(sentence, at.Document.Folded, quantity, span);
        Add(Cost, cost >= LinkCost.Limit ? 40 : (int)(cost * 5));
        AddBrackets(at, span);

        // Whether another figure stands between, or this is the first one behind the words.
        var next = sentence.QuantityFrom(span.End);
        var isNext = next < sentence.Quantities.Count && sentence.Quantities[next].Start == quantity.Start;
        Add(Next, isNext ? 1 : 2, Bucket(gap));
        Add(Opening, span.Start - sentence.Span.Start <= 3 ? 1 : span.Start - sentence.Span.Start <= 12 ? 2 : 3, side);

        var first = words.From(span.Start);
        var behind = words.From(span.End);
        var figure = words.From(quantity.QualifierStart);
        var behindFigure = words.From(Math.Max(quantity.End, quantity.QualifierEnd));
        if (first > 0 && words.At(first - 1).Start >= sentence.Span.Start) Add(WordBefore, words[first - 1], side);
        if (behind < words.Count && words.At(behind).End <= sentence.Span.End) Add(WordBehind, words[behind], side);
        if (isBefore && figure > 0) Add(WordAtFigure, words[figure - 1], clauses);
        var (from, to) = isBefore ? (behind, figure) : (behindFigure, first);
        if (to - from > 4) return;
        for (var i = from; i < to; i++) Add(WordBetween, words[i], side);
    }

    /// <summary>Gives a candidate the features that were read last.</summary>
    /// <param name="list">The candidates.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="sort">What sort of words these are, as a symbol; it is a part of each feature.</param>
    public void Give(FeatureList list, int candidate, int sort) => list.Several(candidate, sort, CollectionsMarshal.AsSpan(_features));

    /// <summary>A number of characters in steps that grow.</summary>
    public static int Bucket(int length) => length switch { <= 0 => 0, 1 => 1, <= 3 => 2, <= 6 => 3, <= 12 => 4, <= 24 => 5, <= 48 => 6, <= 96 => 7, _ => 8 };

    private void AddBrackets(in FigureView at, Span span)
    {
        var own = LinkCost.Bracket(at.Document.Folded, at.Sentence.Span, at.Draft.Quantity.Start);
        var other = LinkCost.Bracket(at.Document.Folded, at.Sentence.Span, span.Start);
        if (own is null && other is null) return;
        var relation = own == other ? 1 : own is { } inner && span.End <= inner.Start ? inner.Start - span.End <= 1 ? 2 : 3 : other is null ? 4 : 5;
        Add(InBracket, relation);
    }

    private void Add(int template, int b, int c = 0) => _features.Add((template, b, c));
}
