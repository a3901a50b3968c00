using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>The pass from left to right: each numeral becomes a draft of a mention or a rejection, and reading goes on behind it.</summary>
internal sealed partial class TextScan(FoldedText text)
{
    private readonly List<Draft> _drafts = [];
    private readonly string _s = text.Folded;
    private readonly bool _hasMinguo = text.IsTraditional || text.Folded.Contains("民国", StringComparison.Ordinal);
    private int _free;
    private int _mentioned;

    public List<Draft> Run()
    {
        var masks = NoProse.Find(_s);
        var mask = 0;
        var i = 0;
        while (i < _s.Length)
        {
            if (mask < masks.Count && i >= masks[mask].Start)
            {
                i = Math.Max(i, Mask(masks[mask++]));
                continue;
            }

            var next = At(i);
            var limit = mask < masks.Count ? masks[mask].Start : _s.Length;
            i = Math.Max(i + 1, next > limit && i < limit ? Math.Max(next, limit) : next);
        }

        return _drafts;
    }

    private int Mask((int Start, int End) range)
    {
        var start = Math.Max(range.Start, _free);
        if (range.End > start && Chars.Span(_s, start, range.End).IndexOfAnyInRange('0', '9') >= 0)
        {
            Reject(start, range.End, RejectionReasons.NoProse);
        }

        return range.End;
    }

    private int At(int i)
    {
        var c = _s[i];
        if (Chars.IsDigit(c))
        {
            return DigitsAt(i);
        }

        if (Chars.IsLetter(c))
        {
            return Chars.IsLetter(Chars.At(_s, i - 1)) ? i + 1 : WordAt(i);
        }

        if (c >= '\u3007')
        {
            return HanAt(i);
        }

        return c == '.' && Chars.IsDigit(Chars.At(_s, i + 1)) && IsNumberStart(i) ? Point(i) : VulgarFractions.Of(c) is { } part ? Vulgar(i, part) : i + 1;
    }

    // Where nothing stands before that a point could go on: not v.5, 3.5.1, a...5.
    private bool IsNumberStart(int i) => Chars.At(_s, i - 1) is ' ' or '\0' or '\n' or '\t' or '(' or '（' or '$' or '€' or '£' or '"' or '“' or '-' or '+' or '~' or '>' or '<';

    private int Point(int i) => Quantity(DigitReader.ReadPoint(text, i), CurrencyReader.Before(_s, i, _free));

    private int Vulgar(int i, (int Part, int Whole) part) =>
        Fraction(new Numeral { Start = i, End = i + 1, Value = part.Part, Multiplier = 1, Script = NumeralScript.Digits, Digits = 1 }, i, i + 1, part.Whole);

    private int Reject(int start, int end, string reason, string? rateOf = null, bool isRateOfDecimals = false)
    {
        start = Math.Max(start, _free);
        if (end <= start)
        {
            return Math.Max(end, _free);
        }

        _drafts.Add(Draft.Reject(start, end, reason, rateOf, isRateOfDecimals));
        _free = end;
        return end;
    }

    /// <summary>Adds a mention, completes its qualifier, and returns where reading goes on.</summary>
    private int Add(Draft draft, Qualifier inner = Qualifier.Exact)
    {
        draft.Start = Math.Max(draft.Start, _free);
        draft.QualifierStart = draft.Start;
        draft.QualifierEnd = draft.End;
        draft.Qualifier = inner;
        if (inner == Qualifier.Exact)
        {
            if (QualifierReader.Before(_s, draft.Start, draft.Form) is { } before && before.Start >= _mentioned)
            {
                draft.Qualifier = before.Qualifier;
                draft.QualifierStart = before.Start;
            }

            else if (QualifierReader.Distant(_s, draft.Start, draft.Form) is { } distant)
            {
                draft.Qualifier = distant;
            }

            if (QualifierReader.After(_s, draft.End, draft.Form) is { } after)
            {
                draft.QualifierEnd = after.End;
                draft.Qualifier = draft.Qualifier is Qualifier.Exact or Qualifier.About
                    || after.Qualifier == Qualifier.AtLeast ? after.Qualifier : draft.Qualifier;
            }
        }

        _drafts.Add(draft);
        _mentioned = draft.End;
        _free = draft.End;
        return draft.End;
    }

    private static Draft From(Numeral numeral, int start, int end) => new()
    {
        Start = start,
        End = end,
        NumberStart = numeral.Start,
        NumberEnd = numeral.End,
        Value = numeral.Value,
        Upper = numeral.Upper,
        Script = numeral.Script,
        Multiplier = numeral.Multiplier,
        IsPlain = numeral.IsPlain,
        IsVague = numeral.IsVague,
    };
}
