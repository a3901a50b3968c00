using System.Collections.Frozen;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Numerals, fractions and multiples in Chinese characters.</summary>
internal sealed partial class TextScan
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HanWords = Names.HanWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordLengths HanWordLengths = WordLengths.ByFirst(Names.HanWords);

    private int HanAt(int i)
    {
        var special = _s[i] switch
        {
            '每' => EveryHan(i),
            '过' => Chars.StartsWith(_s, i, "过半")
                && Chars.At(_s, i + 2) is not ('年'
                or '数') ? HanHalf(i, i + 2, Qualifier.Over) : Chars.StartsWith(_s, i, "过了半") ? HanHalf(i, i + 3, Qualifier.Over) : null,
            '半' or '对' when Chars.At(_s, i + 1) == '折' => HanHalf(i, i + 2, Qualifier.Exact),
            '半' => HalfAt(i),
            '翻' => DoubledHan(i),
            '倍' when Chars.StartsWith(_s, i, "倍增") => HanMultiple(i, i + 2, 2),
            '加' or '双' when Chars.At(_s, i + 1) == '倍' => HanMultiple(i, i + 2, 2),
            '减' when Chars.StartsWith(_s, i, "减半") => HanMultiple(i, i + 2, 0.5m),
            '腰' when Chars.StartsWith(_s, i, "腰斩") => HanMultiple(i, i + 2, 0.5m),
            '上' when Chars.At(_s, i + 1) is '百' or '千' or '万' or '亿' => VagueHan(i),
            _ => null,
        };
        if (special is { } end)
        {
            return end;
        }

        return HanNumeralReader.CanStart(_s[i]) ? HanNumeralAt(i) : i + 1;
    }

    private int HanNumeralAt(int i)
    {
        if (Chars.StartsWith(_s, i, "一半") && Chars.At(_s, i + 2) is not '半')
        {
            return HanHalf(i, i + 2, Qualifier.Exact);
        }

        if (RoundWhole(i) is { } round && HanFraction(round) is { } percentage)
        {
            return percentage;
        }

        var read = HanNumeralReader.Read(_s, i);
        read = read is { } first ? MixedHan(first) ?? first : read;
        if (read is { IsOverflow: false } whole && HanFraction(whole) is { } fraction)
        {
            return fraction;
        }

        if (HanWordEnd(i) is { } wordEnd && Chars.At(_s, wordEnd) != '折'
            && !(read is { } longer && longer.End > wordEnd && !longer.IsVague && _s.AsSpan(i, longer.End - i).Contains('点')))
        {
            // 几乎 and 数据 hold no number; 一直 and 十分 are numerals that count nothing.
            return _s[i] is '几' or '数' ? wordEnd : Reject(i, wordEnd, RejectionReasons.Word);
        }

        if (read is not { } numeral)
        {
            return i + 1;
        }

        if (numeral.IsOverflow)
        {
            return Reject(i, numeral.End, RejectionReasons.OutOfRange);
        }

        return SingleRange(numeral) ?? NoMention(numeral) ?? MSharesOfN(numeral, i) ?? Quantity(numeral, null);
    }

    /// <summary>三又四分之一, 3又1/2: a whole number and a proper fraction.</summary>
    private Numeral? MixedHan(Numeral whole)
    {
        if (Chars.At(_s, whole.End) != '又' || whole.IsOverflow || NumeralAt(whole.End + 1) is not { IsOverflow: false, Value: > 1 } first)
        {
            return null;
        }

        var isSlash = Chars.At(_s, first.End) == '/';
        if (!isSlash && !Chars.StartsWith(_s, first.End, "分之") || NumeralAt(first.End + (isSlash ? 1 : 2)) is not { IsOverflow: false } second)
        {
            return null;
        }

        var (part, denominator) = isSlash ? (first, second) : (second, first);
        return part.Value < denominator.Value ? whole with { End = second.End, Value = whole.Value + (part.Value / denominator.Value), IsPlain = false, Digits = 3 } : null;
    }

    /// <summary>The 百 of 百分之, the 千 of 千分之.</summary>
    private Numeral? RoundWhole(int i) => Chars.StartsWith(_s, i + 1, "分之") && _s[i] is '百' or '千' or '万'
        ? new Numeral { Start = i, End = i + 1, Value = _s[i] == '百' ? 100 : _s[i] == '千' ? 1000 : 10_000, Multiplier = 1, Digits = 1,
            Script = NumeralScript.Han }
        : null;

    /// <summary>三到五年, 两至三倍: a single character without a unit of its own begins a range when a unit stands behind the upper end.</summary>
    private int? SingleRange(Numeral numeral) =>
        numeral.Digits == 1 && Chars.At(_s, numeral.End) is '到' or '至' or '、' or '或' or '-' or '—' or '~'
            && Chars.At(_s, numeral.Start - 1) is not ('第' or '之')
        && UpperEnd(numeral.End + 1) is { Number: { Script: NumeralScript.Han } upper } && UnitReader.Read(_s, upper.End) is not null
            ? Range(numeral, null, null)
            : null;

    private int? HanWordEnd(int i)
    {
        foreach (var length in HanWordLengths.Of(_s[i]))
        {
            if (i + length <= _s.Length && HanWords.Contains(_s.AsSpan(i, length)))
            {
                return i + length;
            }
        }

        return null;
    }

    /// <summary>三分之二, 百分之六十一点一, 千分之三, 四分一; the numerator may be written in digits.</summary>
    private int? HanFraction(Numeral whole)
    {
        var isPlain = Chars.StartsWith(_s, whole.End, "分之");
        var at = whole.End + (isPlain ? 2 : 1);
        if (!isPlain && !(Chars.At(_s, whole.End) == '分' && whole.Value is >= 3 and <= 10
            && HanNumeralReader.Digit(Chars.At(_s, at)) is > 0 and < 4 && Chars.At(_s, at + 1) is not '分'
            && HanNumeralReader.Small(Chars.At(_s, at + 1)) == 0))
        {
            return null;
        }

        var part = NumeralAt(at);
        if (part is null && HanNumeralReader.Digit(Chars.At(_s, at)) is > 0 and var digit)
        {
            // 壹仟分之贰: a formal digit alone is read nowhere else.
            part = new Numeral { Start = at, End = at + 1, Value = digit, Multiplier = 1, Script = NumeralScript.Han, Digits = 1 };
        }

        if (part is not { IsOverflow: false } numerator || whole.Value == 0 || Powers.PercentOf(numerator.Value, whole.Value) is not { } percent)
        {
            return null;
        }

        var draft = From(numerator with { Start = whole.Start }, whole.Start, numerator.End);
        draft.Unit = "percent";
        draft.Form = whole.Value is 100 or 1000 or 10_000 ? QuantityForm.Percent : QuantityForm.Fraction;
        draft.Value = whole.Value is 100 or 1000 or 10_000 ? numerator.Value * (100 / whole.Value) : percent;
        draft.Upper = numerator.Upper is { } upper ? Powers.PercentOf(upper, whole.Value) : null;
        HanPercentUpper(draft, whole);
        return Add(draft, numerator.Inner);
    }

    // 百分之二十到三十, 百分之二十至百分之三十, 四分之一到一半, 三分之一到二分之一
    private void HanPercentUpper(Draft draft, Numeral whole)
    {
        if (Chars.At(_s, draft.End) is not ('到' or '至') || IsPair(draft.Start, false))
        {
            return;
        }

        var at = draft.End + 1;
        if (Chars.StartsWith(_s, at, "一半") && draft.Value < 50)
        {
            (draft.Upper, draft.End) = (50, at + 2);
            return;
        }

        var isPercent = Chars.StartsWith(_s, at, "百分之");
        at = isPercent ? at + 3 : at;
        if (!HanNumeralReader.CanStart(Chars.At(_s, at)) || HanNumeralReader.Read(_s, at) is not { } upper)
        {
            return;
        }

        var (value, end) = (upper.Value, upper.End);
        if (!isPercent && Chars.StartsWith(_s, end, "分之") && upper.Value > 1 && NumeralAt(end + 2) is { } part && Powers.PercentOf(part.Value, upper.Value) is { } percent)
        {
            (value, end) = (percent, part.End);
        }
        else if (whole.Value != 100)
        {
            return;
        }

        if (value > draft.Value && value <= 100)
        {
            (draft.Upper, draft.End) = (value, end);
        }
    }

    private int? NoMention(Numeral numeral)
    {
        var i = numeral.Start;
        if (Chars.At(_s, i - 1) == '第' || Chars.At(_s, i - 1) == '前' && Chars.At(_s, numeral.End) is '的' or '，' or '。' or '、' or '；')
        {
            return Reject(i, numeral.End, RejectionReasons.Ordinal);
        }

        if (NameRules.IsHanAge(_s, i, numeral.End, numeral))
        {
            return Reject(i, numeral.End, RejectionReasons.NotStated);
        }

        var next = Chars.At(_s, numeral.End);
        var after = Chars.At(_s, numeral.End + 1);
        if (IsHanDate(numeral, next, after))
        {
            return Reject(i, numeral.End, next is '时' or '点' ? RejectionReasons.TimeOfDay : RejectionReasons.Date);
        }

        if (Chars.At(_s, i - 1) is '之' && numeral.Digits == 1 || Names.AfterNumber.Contains(next) && !IsMeasureAfter(numeral.End, next)
            || next is '大' or '者')
        {
            return Reject(i, numeral.End, next is '大' or '者' ? RejectionReasons.Pointer : RejectionReasons.Name);
        }

        return numeral.Digits == 1 ? NoSingle(numeral, next) : NoBare(numeral);
    }

    private bool IsHanDate(Numeral numeral, char next, char after) => next switch
    {
        '年' => after == '代' || numeral.IsPlain && numeral.Upper is null && numeral.Digits is 2 or 4 || numeral.Value is >= 1900 and <= 2100
            || _hasMinguo && numeral.Value is >= 90 and <= 130,
        '月' => numeral.Value is >= 1 and <= 12 && after is not ('均' or '活'),
        '日' => numeral.Value is >= 1 and <= 31 && after is not '均',
        '号' => Chars.At(_s, numeral.Start - 1) == '月',
        '季' => numeral.Value <= 4,
        '世' => after == '纪',
        '时' => numeral.Value <= 24 && after is not '间',
        '点' => after is '半' or '钟' or '整' || numeral.Value <= 24 && HanNumeralReader.Digit(after) >= 0,
        _ => false,
    };

    /// <summary>A single character: only what stands before a unit of its own is a number, and 一 only where it is contrasted.</summary>
    private int? NoSingle(Numeral numeral, char next)
    {
        var c = _s[numeral.Start];
        var unit = UnitReader.Read(_s, numeral.End);
        if (HanNumeralReader.Digit(c) < 0 && c is not '十')
        {
            // 百, 千, 万, 亿 without a digit: 百家 counts behind a bound only; 万元 is a unit.
            var isBound = Chars.At(_s, numeral.Start - 1) is '近' or '上' or '过' or '逾' or '超' or '破' or '足' or '到' or '每' or '约' or '达';
            return unit is not null && isBound ? null : Reject(numeral.Start, numeral.End, RejectionReasons.Word);
        }

        if (unit is null)
        {
            var isListed = numeral.Value > 1 && next is '、' or '，' or '。' or '；' or '）' && c is not '零' && IsFigureBefore(numeral.Start);
            return isListed ? null : Reject(numeral.Start, numeral.End, RejectionReasons.Word);
        }

        if (c is '一' or '壹')
        {
            return IsCountingOneHan(numeral, unit.Value) ? null : Reject(numeral.Start, unit.Value.End, RejectionReasons.Word);
        }

        return c is '零' or '〇' && unit.Value.Entry.IsNoun || c == '十' && _s[unit.Value.Start] == '分' && unit.Value.Entry.Unit == "score"
            ? Reject(numeral.Start, numeral.End, RejectionReasons.Word)
            : null;
    }

    private bool IsFigureBefore(int start) => Chars.At(_s, start - 1) is '为' or '有' or '占' or '到' or '至' or '仅' or '是' or '达' or '、';

    private bool IsCountingOneHan(Numeral one, UnitMatch unit)
    {
        if (unit.Entry.Form is QuantityForm.Times or QuantityForm.Percent or QuantityForm.PercentagePoint || unit.Entry.Scale == 12)
        {
            return true;
        }

        if (_s[unit.Start] == '个' && unit.End == unit.Start + 1 && Chars.At(_s, unit.End) == '半')
        {
            return true;
        }

        if (unit.Entry is { IsNoun: false, Form: QuantityForm.Counted } && Chars.At(_s, one.Start - 1) is '近' or '约' or '逾' or '超' or '达')
        {
            return true;
        }

        if (unit.Entry.Form is QuantityForm.Duration or QuantityForm.Money)
        {
            return unit.Entry.Form == QuantityForm.Duration && Chars.At(_s, unit.End) == '半' && Chars.At(_s, unit.End + 1) is not '载';
        }

        var before = Chars.At(_s, one.Start - 1);
        return before is '仅' || Chars.EndsWith(_s, one.Start, "只有") || Chars.EndsWith(_s, one.Start, "仅有")
            || Chars.EndsWith(_s, one.Start, "至少") || Chars.EndsWith(_s, one.Start, "不到")
            || IsCountPair(before, Chars.At(_s, unit.End)) || Chars.EndsWith(_s, one.Start, "不足") || Chars.EndsWith(_s, one.Start, "起码")
            || Chars.EndsWith(_s, one.Start, "最少") || Chars.EndsWith(_s, one.Start, "各");
    }

    // 从2016年的一项增加到25项
    private static bool IsCountPair(char before, char after) => before is '的' or '从' or '由'
        && after is '增' or '升' or '涨' or '跌' or '降' or '减' or '扩' or '变';

    /// <summary>A numeral of several characters without a unit: 三十三 stands as a figure, 三五 or 千百 do not.</summary>
    private int? NoBare(Numeral numeral)
    {
        if (UnitReader.Read(_s, numeral.End) is not null
            || HanNumeralReader.Digit(_s[numeral.Start]) < 0 && _s[numeral.Start] is not ('十' or '拾' or '几' or '数'))
        {
            return UnitReader.Read(_s, numeral.End) is null ? Reject(numeral.Start, numeral.End, RejectionReasons.Word) : null;
        }

        if (numeral.IsPlain && numeral.Digits == 4 && DateRules.IsYear(numeral.Value))
        {
            return Reject(numeral.Start, numeral.End, RejectionReasons.Date);
        }

        return numeral.IsVague ? Reject(numeral.Start, numeral.End, RejectionReasons.Vague)
            : numeral.IsPlain && numeral.Digits == 2 ? Reject(numeral.Start, numeral.End, RejectionReasons.Word)
            : null;
    }
}
