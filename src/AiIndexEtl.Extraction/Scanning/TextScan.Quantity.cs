using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>From a numeral to a mention: ratio, fraction, range and unit.</summary>
internal sealed partial class TextScan
{
    private int Quantity(Numeral numeral, CurrencyMatch? currency)
    {
        if (currency is null && (RatioToOne(numeral) ?? SlashFraction(numeral) ?? OneInMany(numeral)) is { } special)
        {
            return special;
        }

        if (Chars.StartsWith(_s, numeral.End, "分之") && numeral is { Script: NumeralScript.Digits, IsPlain: true }
            && HanFraction(numeral) is { } fraction)
        {
            return fraction;
        }

        numeral = MixedHan(numeral) ?? numeral;
        var unit = UnitOf(numeral, currency);
        if (currency is null && DateRules.IsYearLike(numeral) && (unit is null or { Entry.Unit: "year" or "month" }
            || unit is { Entry.IsNoun: true } noun && noun.End - noun.Start > 1 && Chars.IsHan(_s[noun.Start]))
            && numeral.Script == NumeralScript.Digits)
        {
            return Reject(numeral.Start, numeral.End, RejectionReasons.Date);
        }

        if (HanNumeralReader.IsMultiplierAt(_s, numeral.Start) && IsCaption(numeral.Start, unit?.End ?? numeral.End))
        {
            return Reject(numeral.Start, unit?.End ?? numeral.End, RejectionReasons.Word);
        }

        if (unit is { Entry.Form: QuantityForm.Duration } span && IsPeriod(numeral.Start))
        {
            return Reject(numeral.Start, span.End, RejectionReasons.NotStated);
        }

        if (unit is { Entry.Form: QuantityForm.Duration } reported && IsReported(reported.End))
        {
            return Reject(numeral.Start, reported.End, RejectionReasons.NotStated);
        }

        if (unit is { Entry.IsNoun: true } && currency is null && IsTopOf(numeral.Start))
        {
            return Reject(numeral.Start, numeral.End, RejectionReasons.Ordinal);
        }

        return Range(numeral, currency, unit) ?? Single(numeral, currency, unit);
    }

    // 前10名, 前100篇: the top of an order; 目前10家 and 此前5家 count.
    private bool IsTopOf(int start) =>
        Chars.At(_s, Chars.SkipBlanksBack(_s, start) - 1) == '前'
        && Chars.At(_s, Chars.SkipBlanksBack(_s, start) - 2) is not ('目' or '此' or '之' or '以' or '年' or '月' or '日' or '天' or '提' or '先'
        or '当' or '从' or '期');

    // （单位：百万部）, (百万元): the unit of a table.
    private bool IsCaption(int start, int end) =>
        Chars.EndsWith(_s, start, "单位:") || Chars.EndsWith(_s, start, "单位：") || Chars.At(_s, start - 1) is '(' or '（' && Chars.At(_s, end) is ')' or '）' or '，';

    // The 13 weeks to 2 August, the 52 weeks ended June 29: what a report is for.
    private bool IsReported(int end)
    {
        var word = Chars.WordAfter(_s, end);
        if (Chars.At(_s, end) != ' ' || word is not ("to" or "ended" or "ending")) return false;
        var at = end + 1 + word.Length;
        var day = Chars.SkipBlanks(_s, at);
        var isDay = DigitReader.RunEnd(_s, day) is var dayEnd && dayEnd > day && dayEnd <= day + 2;
        return Names.Months.Contains(Chars.WordAfter(_s, isDay ? dayEnd : at));
    }

    // 过去十年, 最近五年, 前八个月: a span of time that other figures are told for.
    private bool IsPeriod(int start)
    {
        var at = Chars.SkipBlanksBack(_s, start);
        return Chars.At(_s, at - 1) is '前' or '首' || Chars.At(_s, at - 1) is '近' && Chars.At(_s, at - 2) is not ('接' or '将')
            || Chars.EndsWith(_s, at, "过去") || Chars.EndsWith(_s, at, "未来") || Chars.EndsWith(_s, at, "今后")
            || Chars.EndsWith(_s, at, "过去的") || Chars.EndsWith(_s, at, "头");
    }

    private UnitMatch? UnitOf(Numeral numeral, CurrencyMatch? currency)
    {
        var unit = UnitReader.Read(_s, numeral.End);
        if (currency is null)
        {
            return unit;
        }

        // Behind a currency sign a unit word belongs to something else, but for the word that repeats the currency.
        return unit is { Entry.Form: QuantityForm.Money } ? unit : null;
    }

    private int Single(Numeral numeral, CurrencyMatch? currency, UnitMatch? unit)
    {
        var draft = From(numeral, SignStart(numeral, currency, unit), unit?.End ?? numeral.End);
        ApplyUnit(draft, numeral, currency, unit);
        if (unit is { } found)
        {
            ExtendHalf(draft, found);
            CombineTimes(draft);
            ShareOfCoin(draft, found);
            if (found.Entry is { Form: QuantityForm.Money, Scale: 1 })
            {
                MultiplyBehind(draft, found);
                CombineCents(draft, found);
            }
        }

        ReadNoun(draft, unit);
        return PerReader.Apply(_s, draft) is { } per ? Denominator(Add(draft, numeral.Inner), per) : Add(draft, numeral.Inner);
    }

    /// <summary>Numbers inside the words of a compound unit ("per 100,000 people") belong to the unit.</summary>
    private int Denominator(int end, int perEnd)
    {
        for (var i = end; i < perEnd; i++)
        {
            if (Chars.IsDigit(_s[i]))
            {
                return Math.Max(Reject(i, perEnd, RejectionReasons.Denominator), perEnd);
            }
        }

        return perEnd;
    }

    private int SignStart(Numeral numeral, CurrencyMatch? currency, UnitMatch? unit)
    {
        var start = currency?.Start ?? numeral.Start;
        if (Chars.At(_s, start - 1) == '负' && start - 1 >= _free && Chars.At(_s, start - 2) is not '正' && (unit is not null || !IsWordWithNegative(Chars.At(_s, start - 2))))
        {
            return start - 1;
        }

        if (SignWordStart(start) is { } word)
        {
            return word;
        }

        if (SignRules.MinusStart(_s, start, _free, unit?.Entry, currency is not null) is { } minus)
        {
            return minus;
        }

        var sign = Chars.At(_s, start - 1);
        return sign is '-' or '+' && start - 1 >= _free
            && Chars.At(_s, start - 2) is ' ' or '(' or '（' or '\t' or '\n' or '\0' or '，' or '、' && (unit is not null
            || currency is not null || sign == '-')
            ? start - 1
            : start;
    }

    // 胜负, 担负, 自负 and the score 3胜5负 tell no sign.
    private static bool IsWordWithNegative(char before) => before is '胜' or '担' or '自' or '肩' or '背' or '抱' or '欺' or '辜' or '如' or '不' || Chars.IsDigit(before)
        || HanNumeralReader.Digit(before) >= 0;

    /// <summary>Where "minus" or "negative" before a number begins; null where there is none, or where it takes one number from another.</summary>
    private int? SignWordStart(int start)
    {
        var end = Chars.SkipBlanksBack(_s, start);
        var at = end == start ? start : Chars.WordStart(_s, end);
        if (at < _free || Chars.Span(_s, at, end) is not ("minus" or "negative"))
        {
            return null;
        }

        var before = Chars.SkipBlanksBack(_s, at);
        // "plus or minus 3 points" is a margin on both sides.
        if (Chars.WordBefore(_s, before) == "or" && Chars.WordBefore(_s, Chars.WordStart(_s, before)) == "plus")
        {
            return null;
        }

        var isDifference = before < at && (Chars.IsDigit(Chars.At(_s, before - 1)) || Chars.At(_s, before - 1) is '%' or ')'
            || EnglishNumeralReader.Value(Chars.WordBefore(_s, before)) >= 0);
        return isDifference ? null : at;
    }

    private bool IsNegative(int start) => Chars.At(_s, start) is '-' or '–' or '—' or '负' || Chars.StartsWith(_s, start, "minus ") || Chars.StartsWith(_s, start, "negative ");

    private void ApplyUnit(Draft draft, Numeral numeral, CurrencyMatch? currency, UnitMatch? unit)
    {
        if (IsNegative(draft.Start))
        {
            draft.Value = -draft.Value;
        }

        if (currency is not null)
        {
            draft.Unit = unit is { Entry.Unit: var named } && named[0] != '?' ? named : currency.Unit;
            draft.Form = QuantityForm.Money;
            return;
        }

        if (unit is not { } found)
        {
            return;
        }

        if (_s[found.Start] == '折'
            && numeral is { IsPlain: true, Digits: 2, Script: NumeralScript.Han } or { Script: NumeralScript.Digits, Value: >= 10 })
        {
            // 五五折 and 85折 name the percentage itself; 八折 and 八点五折 name tenths.
            var plain = HanNumeralReader.Digit(_s[numeral.Start]) is >= 0 and var tens ? (tens * 10) + HanNumeralReader.Digit(_s[numeral.Start + 1]) : draft.Value;
            (draft.Unit, draft.Form, draft.Value, draft.Upper) = ("percent", QuantityForm.Percent, plain, null);
            return;
        }

        draft.Unit = found.Entry.Unit;
        draft.Form = found.Entry.Form;
        draft.Magnitude = found.Entry.Scale == 1 || found.Entry.Form is QuantityForm.Percent ? null : found.Entry.Scale;
        draft.Value = Powers.Multiply(draft.Value, found.Entry.Scale) ?? draft.Value;
        draft.Upper = draft.Upper is { } upper ? Powers.Multiply(upper, found.Entry.Scale) ?? upper : null;
        if (_s.AsSpan(found.Start, found.End - found.Start) is "pct" && ContainsHanBefore(numeral.Start))
        {
            // Chinese brokers write pct for percentage points.
            (draft.Unit, draft.Form) = ("percentage_point", QuantityForm.PercentagePoint);
        }

        if (found.Entry.Unit == "times" && CountingTimes.IsCount(text, draft.Start, found, draft.Value))
        {
            (draft.Unit, draft.Form) = ("count", QuantityForm.Counted);
            draft.Noun = text.Source[found.Start..found.End];
        }

        if (found.Entry.IsNoun)
        {
            draft.Noun = text.Source[found.Start..found.End];
        }

        if (found.Entry.Form == QuantityForm.Money && CurrencyReader.HanName(_s, numeral.Start) is { } prefixed
            && found.Entry.Unit == Currencies.LocalYuan)
        {
            draft.Unit = prefixed;
        }
    }

    /// <summary>两个半月, 一个半小时: 个 goes before the unit of time that follows the 半.</summary>
    private void HalfOfUnit(Draft draft, UnitMatch unit)
    {
        if (_s[unit.Start] != '个' || unit.End != unit.Start + 1)
        {
            return;
        }

        foreach (var (word, name, scale) in (ReadOnlySpan<(string, string, decimal)>)[("小时", "hour", 1), ("钟头", "hour", 1),
            ("月", "month", 1), ("星期", "week", 1), ("世纪", "year", 100)])
        {
            if (Chars.StartsWith(_s, draft.End, word))
            {
                (draft.Unit, draft.Form, draft.Noun) = (name, QuantityForm.Duration, "");
                draft.Value = Powers.Multiply(draft.Value, scale) ?? draft.Value;
                draft.End += word.Length;
                return;
            }
        }
    }

    private bool ContainsHanBefore(int at) => Chars.IsHan(Chars.At(_s, at - 1));

    /// <summary>七成八, 三成半, 一倍半, 两年半, 一个半月: what stands behind the unit adds a part of it.</summary>
    private void ExtendHalf(Draft draft, UnitMatch unit)
    {
        var next = Chars.At(_s, draft.End);
        var after = Chars.At(_s, draft.End + 1);
        if (unit.Entry.Form == QuantityForm.Percent && _s[unit.Start] == '成')
        {
            var digit = HanNumeralReader.Digit(next);
            if (digit > 0 && after is not ('个' or '家' or '成' or '种' or '点' or '年' or '半')
                && !HanNumeralReader.IsMultiplierAt(_s, draft.End + 1))
            {
                draft.Value += digit;
                draft.End++;
                return;
            }
        }

        if (next == '半' && after is not ('年' or '导' or '数' or '天' or '径') && !Chars.StartsWith(_s, draft.End, "半小时"))
        {
            draft.Value += unit.Entry.Scale / 2;
            draft.End++;
            HalfOfUnit(draft, unit);
        }
    }

    /// <summary>2小时40分钟, 1 hour 20 minutes: one length of time in two units.</summary>
    private void CombineTimes(Draft draft)
    {
        if (draft.Unit is not ("hour" or "minute") || !Chars.IsDigit(Chars.At(_s, Chars.SkipBlanks(_s, draft.End))))
        {
            return;
        }

        var at = Chars.SkipBlanks(_s, draft.End);
        var numeral = DigitReader.Read(text, at);
        var smaller = draft.Unit == "hour" ? "minute" : "second";
        if (UnitReader.Read(_s, numeral.End) is not { } unit
            || unit.Entry.Unit != smaller && !(smaller == "minute" && _s[unit.Start] == '分') || numeral.Value >= 60
            || Powers.Multiply(draft.Value, 60) is not { } larger || Powers.Add(larger, numeral.Value) is not { } whole)
        {
            return;
        }

        draft.Value = whole;
        draft.Unit = smaller;
        draft.End = unit.End;
    }

    /// <summary>12 to one, 12-to-1, 3.3比1, 23:1.</summary>
    private int? RatioToOne(Numeral numeral)
    {
        var (length, isWord) = Chars.StartsWith(_s, numeral.End, " to ") ? (4, true) : Chars.StartsWith(_s, numeral.End, "-to-") ? (4, true)
            : Chars.At(_s, numeral.End) is '比' or ':' or '：' ? (1, false) : (0, false);
        var at = numeral.End + length;
        if (length == 0 || numeral.Value < 1)
        {
            return null;
        }

        if (numeral.Value == 1)
        {
            return length == 1 ? OneToMany(numeral, at) : null;
        }

        var end = Chars.StartsWith(_s, at, "one")
            && !Chars.IsLetter(Chars.At(_s, at + 3)) ? at + 3 : Chars.At(_s, at) is '1' or '一' ? at + 1 : -1;
        if (end < 0 || Chars.IsDigit(Chars.At(_s, end)) || Chars.At(_s, end) is '.' or ',' && Chars.IsDigit(Chars.At(_s, end + 1))
            || isWord && Chars.IsLetter(Chars.At(_s, end)))
        {
            return null;
        }

        if (HanNumeralReader.Small(Chars.At(_s, end)) > 0 || UnitReader.Read(_s, end) is { Entry.Form: not QuantityForm.Counted })
        {
            return null;
        }

        var draft = From(numeral, numeral.Start, end);
        draft.Unit = "times";
        draft.Form = QuantityForm.Times;
        return Add(draft, numeral.Inner);
    }

    /// <summary>1:1.18, 1比3.4: told the other way round.</summary>
    private int? OneToMany(Numeral one, int at)
    {
        if (!Chars.IsDigit(Chars.At(_s, at)) || DigitReader.Read(text, at) is not { IsOverflow: false, Value: > 1 } many
            || UnitReader.Read(_s, many.End) is not null)
        {
            return null;
        }

        var draft = From(many with { Start = one.Start }, one.Start, many.End);
        draft.Unit = "times";
        draft.Form = QuantityForm.Times;
        return Add(draft, many.Inner);
    }

    /// <summary>2/3, 1/10: a part of a whole when the numerator is the smaller and nothing makes it a date.</summary>
    private int? SlashFraction(Numeral numeral)
    {
        if (!numeral.IsPlain || Chars.At(_s, numeral.End) != '/' || !Chars.IsDigit(Chars.At(_s, numeral.End + 1)))
        {
            return null;
        }

        var end = DigitReader.RunEnd(_s, numeral.End + 1);
        var denominator = DigitReader.Read(text, numeral.End + 1);
        var isPart = denominator.Value is >= 2 and <= 20 || numeral.Value == 1 && denominator.Value is > 31 and <= 1_000_000 && FractionRules.MayBeSmallPart(_s, numeral.Start);
        var isFraction = denominator.IsPlain && isPart && numeral.Value is >= 1
            && numeral.Value < denominator.Value && Chars.At(_s, end) != '/' && !(Chars.IsLetter(Chars.At(_s, end)));
        return isFraction ? Fraction(numeral, numeral.Start, end, denominator.Value) : Reject(numeral.Start,
            Math.Max(end, NameRules.TokenEnd(_s, end)), RejectionReasons.Name);
    }

    private int Fraction(Numeral numeral, int start, int end, decimal denominator)
    {
        var draft = From(numeral, start, end);
        var isMultiple = FractionRules.IsOfAnotherValue(_s, end);
        draft.Unit = isMultiple ? "times" : "percent";
        draft.Form = QuantityForm.Fraction;
        draft.Value = numeral.Value / denominator * (isMultiple ? 1 : 100);
        draft.Upper = null;
        return Add(draft, numeral.Inner);
    }
}
