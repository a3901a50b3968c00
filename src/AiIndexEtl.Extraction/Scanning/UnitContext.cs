namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// What kinds of amount the text spoke of last. Large numbers and numbers with a multiplier follow the last amount (money, people,
/// tonnes), small ones the last mention of any kind.
/// </summary>
internal sealed class UnitContext
{
    private const double Likeness = 1000;

    private Draft? _amount;
    private Draft? _length;
    private Draft? _percent;
    private Draft? _before;
    private int _countSentence = -1;

    /// <summary>The last mention with a unit or noun of its own.</summary>
    public Draft? Last { get; private set; }

    /// <summary>The last length of time.</summary>
    public Draft? LastLength { get; private set; }

    /// <summary>Takes note of a mention; conversions in brackets are passed over, because the text goes on in the first currency.</summary>
    public void See(string s, Draft draft)
    {
        if (draft.Unit is null && draft.Form == QuantityForm.Bare || draft.IsVague
            || draft.Form is QuantityForm.TimesWord or QuantityForm.Fraction || IsConversion(s, draft) || IsBought(s, draft))
        {
            return;
        }

        _before = draft;
        LastLength = draft.Form == QuantityForm.Duration ? draft : LastLength;
        if (draft.Form == QuantityForm.Duration && Last is { Form: not QuantityForm.Duration })
        {
            _length = draft;
            return;
        }

        Last = draft;
        _length = null;
        _amount = draft.Form is QuantityForm.Money or QuantityForm.Counted && draft.Unit != "score" ? draft : _amount;
        _percent = draft.Form switch
        {
            QuantityForm.Percent => draft,
            QuantityForm.PercentagePoint or QuantityForm.Times => _percent,
            _ => null,
        };
    }

    /// <summary>Takes note of a bare number that counts: the bare numbers behind it in the sentence ("twenty-one, up from nine") count as well.</summary>
    public void SeeCount(Draft draft) => _countSentence = draft.Sentence;

    /// <summary>The mention whose unit a bare number shares; null where it counts.</summary>
    public Draft? For(Draft draft)
    {
        if (draft.Multiplier > 1 || draft.Value >= 1000)
        {
            return LargeFor(draft);
        }

        var isSame = Last?.Sentence == draft.Sentence;
        if (!isSame && _countSentence == draft.Sentence)
        {
            return null;
        }

        var isDecimal = decimal.Truncate(draft.Value) != draft.Value;
        if (_length is { } duration && duration.Sentence == draft.Sentence && isDecimal
            && decimal.Truncate(duration.Value) != duration.Value)
        {
            return duration;
        }

        return Last switch
        {
            { Form: QuantityForm.PercentagePoint } when isSame
                && !(_percent is not null && draft.Value >= 20 && draft.Value / 2 > Last.Value) && draft.Value <= 100 => Last,
            { Form: QuantityForm.Percent or QuantityForm.PercentagePoint } when draft.Value <= 100 => _percent,
            { Form: QuantityForm.Percent } when isSame && _amount is { Form: QuantityForm.Counted, Unit: not null and not "count" and not "score", Magnitude: not null } amount
                && amount.Sentence == draft.Sentence && IsAlike(draft, amount) => amount,
            { Form: QuantityForm.Times } when isSame && isDecimal => Last,
            { Form: QuantityForm.Money } when isSame => Last,
            { Form: QuantityForm.Duration } when isSame && (isDecimal || draft.Value >= 20) => Last,
            { Form: QuantityForm.Counted, Unit: not null and not "count" } when IsAlike(draft, Last) => Last,
            _ => null,
        };
    }

    private Draft? LargeFor(Draft draft)
    {
        if (Last is { Unit: "score" } score && score.Sentence == draft.Sentence && draft.Multiplier == 1 && score.Value >= 100)
        {
            return score;
        }

        var isUnit = _amount is { Form: QuantityForm.Money }
            or { Form: QuantityForm.Counted, Unit: not null and not "count" and not "score" };
        return isUnit && !_amount!.Unit!.Contains("/1e", StringComparison.Ordinal) && (draft.Multiplier > 1
            || _amount.Sentence == draft.Sentence) ? _amount : null;
    }

    private static bool IsAlike(Draft draft, Draft other)
    {
        // Only orders of magnitude are compared, and no two of them overflow.
        var value = (double)draft.Value * (other.Magnitude is { } scale && scale < 1_000_000_000_000_000m ? (double)scale : 1);
        return (double)other.Value < value * Likeness && value < (double)other.Value * Likeness;
    }

    // "500 shillings for 2 GB": what the money buys; the text goes on about the price.
    private bool IsBought(string s, Draft draft) =>
        _before is { Form: QuantityForm.Money } price && draft.Form == QuantityForm.Counted && price.Sentence == draft.Sentence && Chars.Span(s, price.End, draft.Start) is " for " or " per ";

    private bool IsConversion(string s, Draft draft) =>
        draft.Form == QuantityForm.Money && _before is { Form: QuantityForm.Money } before && draft.Start > before.End
            && draft.Start - before.End < 16
        && Chars.Span(s, before.End, draft.Start) is var gap && (gap.Contains('(') || gap.Contains('（'));

    /// <summary>Turns of a conversation and items of a list go on speaking of the same thing.</summary>
    public static bool IsDialogue(string s, Draft draft, ReadOnlySpan<char> gap, Draft source) =>
        gap.Length < 120 && (gap.Count('\n') == 1 || gap.Count('\n') == 2 && Chars.At(s, draft.End) is '.' or ',' or '?' or '!' or ';' or '。' or '，') && source.Form is QuantityForm.Percent or QuantityForm.Money;
}
