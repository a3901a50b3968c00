using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Shares told by counting out of a few, and the denominators of rates: 每三人有一人, 十家里有七家, 每十万人.</summary>
internal sealed partial class TextScan
{
    private const int ShareSpan = 14;

    /// <summary>每三家就有一家, 每百万词元, 每五个月. The number behind 每 is a share's whole, a rate's denominator, or a quantity of its own.</summary>
    private int? EveryHan(int i)
    {
        var at = i + 1;
        if (HanRates.Of(_s, at, 1) is { } single && single.Unit != "person")
        {
            return Reject(at, single.End, RejectionReasons.Denominator, single.Unit);
        }

        if (NumeralAt(at) is not { IsOverflow: false } numeral)
        {
            return null;
        }

        if (MSharesOfN(numeral, i) is { } share)
        {
            return share;
        }

        var unit = UnitReader.Read(_s, numeral.End);
        if (HanRates.Of(_s, numeral.End, numeral.Value) is { } rate)
        {
            return Reject(numeral.Start, rate.End, RejectionReasons.Denominator, rate.Unit);
        }

        var isDuration = unit is { Entry.Form: QuantityForm.Duration };
        if (isDuration && !(numeral.Value == 1 && numeral.Digits == 1))
        {
            return Quantity(numeral, null);
        }

        return Reject(numeral.Start, unit?.End ?? numeral.End, isDuration ? RejectionReasons.Word : RejectionReasons.Denominator);
    }

    private Numeral? NumeralAt(int at)
    {
        var c = Chars.At(_s, at);
        return Chars.IsDigit(c) ? DigitReader.Read(text, at) : HanNumeralReader.CanStart(c) ? HanNumeralReader.Read(_s, at) : null;
    }

    /// <summary>[每]N measure ... 有 M measure, within one clause: a share of M in N.</summary>
    private int? MSharesOfN(Numeral whole, int start)
    {
        if (whole.Value is < 2 or > 10_000 || whole.Upper is not null
            || UnitReader.Read(_s, whole.End) is not { Entry.IsNoun: true } measure)
        {
            return null;
        }

        var isEvery = _s[start] == '每';
        var limit = Math.Min(_s.Length, measure.End + ShareSpan);
        var hasFrame = isEvery;
        for (var at = measure.End; at < limit && !Chars.EndsClause(_s[at]); at++)
        {
            hasFrame |= at == measure.End && _s[at] is '里' or '中' or '有' || _s[at] is '里' or '中';
            if (_s[at] is not ('有' or '为' or '个' or '就' or '约' or '少' or '到' or '足') && !(isEvery && at == measure.End)
                || NumeralAt(at + 1) is not { } part)
            {
                continue;
            }

            return hasFrame ? Share(whole, start, measure, part) : null;
        }

        return null;
    }

    private int? Share(Numeral whole, int start, UnitMatch measure, Numeral part)
    {
        if (part.Value >= whole.Value || part.Value < 1 || !part.IsInteger
            || UnitReader.Read(_s, part.End) is not { Entry.IsNoun: true } partMeasure)
        {
            return null;
        }

        // The same measure on both sides: 每十家企业中有七家; 每三个里有两台 counts something else.
        if (_s[partMeasure.Start] != _s[measure.Start] && !(_s[measure.Start] == '个' || _s[partMeasure.Start] is '个' or '名' or '人'))
        {
            return null;
        }

        if (Powers.PercentOf(part.Value, whole.Value) is not { } percent)
        {
            return null;
        }

        var draft = From(part with { Start = start }, start, partMeasure.End);
        draft.Unit = "percent";
        draft.Form = QuantityForm.Fraction;
        draft.Value = percent;
        draft.Upper = null;
        var inner = QualifierReader.Before(_s, part.Start, QuantityForm.Fraction);
        return Add(draft, inner is { } found && found.Start > measure.End - 1 ? found.Qualifier : Qualifier.Exact);
    }
}
