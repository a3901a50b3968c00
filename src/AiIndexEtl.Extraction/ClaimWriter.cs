using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction;

/// <summary>Turns drafts into claims: signs, positions in code points, quotes, confidence.</summary>
/// <param name="document">The document as it was read.</param>
/// <param name="tight">The article that claims quote, and the way back to its text.</param>
internal sealed class ClaimWriter(DocumentView document, TightArticle tight)
{
    private const int ContextLength = 32;
    private readonly MetricPhraseSearch _phrases = new(document);
    private readonly CodePointMap _map = new(tight.Source.Text);
    private readonly List<Claim> _claims = [];
    private readonly List<Rejection> _rejections = [];
    private SentenceView? _sentence;
    private string _sentenceText = "";

    /// <summary>The claims so far, in the order of the text.</summary>
    public IReadOnlyList<Claim> Claims() => InOrder(_claims, static claim => claim.CharStart);

    /// <summary>The rejections so far, in the order of the text.</summary>
    public IReadOnlyList<Rejection> Rejections() => InOrder(_rejections, static rejection => rejection.CharStart);

    /// <summary>Keeps a numeral that is no claim.</summary>
    public void Reject(int start, int end, string reason)
    {
        (start, end) = (tight.Text.ToSource(start), tight.Text.EndToSource(end));
        _rejections.Add(new Rejection(tight.Source.Text[start..end], _map.ToCodePoints(start), _map.ToCodePoints(end), reason));
    }

    /// <summary>Makes a claim of a draft.</summary>
    public void Add(SentenceView sentence, ClaimDraft draft, string? origin)
    {
        var quantity = draft.Quantity;
        var article = tight.Source;
        var (start, end) = (tight.Text.ToSource(quantity.Start), tight.Text.EndToSource(quantity.End));

        // A fraction told in percent becomes a multiple; one that the scanner has read as a multiple is one already.
        var scale = draft.Kind.AsTimes && quantity.Unit == "percent" ? 0.01m : 1m;
        var sign = draft.Kind is { Kind: ClaimKind.Change, IsDecrease: true } ? -1m : 1m;
        draft.Because(ClaimSlot.Value, "value." + quantity.Form.ToString().ToLowerInvariant(), quantity.NumberStart, quantity.NumberEnd);
        if (quantity.Qualifier != Qualifier.Exact) draft.Because(ClaimSlot.Qualifier, "qualifier.words", quantity.QualifierStart, quantity.QualifierEnd);

        _claims.Add(new Claim
        {
            Source = article.Source,
            Mention = article.Text[start..end],
            Prefix = article.Text[Whole(Math.Max(0, start - ContextLength))..start],
            Suffix = article.Text[end..Whole(Math.Min(article.Text.Length, end + ContextLength))],
            CharStart = _map.ToCodePoints(start),
            CharEnd = _map.ToCodePoints(end),
            Sentence = SentenceText(sentence),
            Value = quantity.Value * scale * sign,
            ValueUpper = quantity.Upper * scale * sign,
            Unit = draft.Kind.AsTimes ? "times" : quantity.Unit,
            Qualifier = quantity.Qualifier,
            Kind = draft.Kind.Kind,
            Metric = draft.Metric,
            MetricText = MetricPhrase.Of(document, sentence, draft) ?? (draft.Metric == "other" ? _phrases.Find(sentence, draft) : null),
            Area = draft.Area,
            Subject = draft.Subject,
            Period = draft.Period,
            BasePeriod = draft.BasePeriod,
            AttributedTo = origin,
            Confidence = Confidence.Of(draft),
            Evidence = draft.Evidence.ConvertAll(InCodePoints),
            Edition = document.Edition,
            Publisher = article.Publisher,
            Published = article.Published,
            Title = article.Title,
        });
    }

    // The figures of a sentence share its text.
    private string SentenceText(SentenceView sentence)
    {
        if (!ReferenceEquals(sentence, _sentence)) (_sentence, _sentenceText) = (sentence, tight.Source.Text[tight.Text.ToSource(sentence.Span.Start)..tight.Text.EndToSource(sentence.Span.End)]);
        return _sentenceText;
    }

    // Claims come sentence by sentence and are in order already but for what the scanner rejected before.
    private static List<T> InOrder<T>(List<T> items, Func<T, int> startOf)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (startOf(items[i - 1]) > startOf(items[i])) return [.. items.OrderBy(startOf)];
        }

        return items;
    }

    // A quotation never ends within a surrogate pair.
    private int Whole(int position)
    {
        var text = tight.Source.Text;
        return position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]) ? position + 1 : position;
    }

    private Evidence InCodePoints(Evidence evidence)
    {
        var start = tight.Text.ToSource(evidence.Start);
        var end = evidence.End > evidence.Start ? tight.Text.EndToSource(evidence.End) : start;
        return evidence with { Start = _map.ToCodePoints(start), End = _map.ToCodePoints(end) };
    }
}
