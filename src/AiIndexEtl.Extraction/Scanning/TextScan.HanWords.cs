using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Chinese words that tell a half, a multiple or a magnitude by themselves: 半数, 翻番, 上百家.</summary>
internal sealed partial class TextScan
{
    private int HanHalf(int start, int end, Qualifier qualifier) => Add(
        new Draft
        {
            Start = start,
            End = end,
            NumberStart = start,
            NumberEnd = end,
            Value = 50,
            Unit = "percent",
            Form = QuantityForm.Fraction,
            Script = NumeralScript.Han,
        },
        qualifier);

    /// <summary>半数, 近半, 大半; 半年 is six months, 半导体 is a word.</summary>
    private int? HalfAt(int i)
    {
        var before = Chars.At(_s, i - 1);
        var next = Chars.At(_s, i + 1);
        if (next == '数')
        {
            return Chars.StartsWith(_s, i, "半数据") ? i + 1 : HanHalf(i, i + 2, Qualifier.Exact);
        }

        if (next == '年' && before is not ('上' or '下' or '前' or '后' or '大' or '多' or '年'))
        {
            return HalfUnit(i, i + 2, 6, "month");
        }

        if (Chars.StartsWith(_s, i, "半小时") || Chars.StartsWith(_s, i, "半个小时"))
        {
            return HalfUnit(i, i + (next == '个' ? 4 : 3), 30, "minute");
        }

        if (before is '近' or '占' && (!Chars.IsHan(next) || next is '的' or '来' or '由'))
        {
            return HanHalf(i, i + 1, Qualifier.Exact);
        }

        return before is '大' or '小' && (!Chars.IsHan(next)
            || next is '的') ? HanHalf(i - 1, i + 1, before == '大' ? Qualifier.Over : Qualifier.Under) : null;
    }

    private int HalfUnit(int start, int end, decimal value, string unit) => Add(new Draft
    {
        Start = start,
        End = end,
        NumberStart = start,
        NumberEnd = start + 1,
        Value = value,
        Unit = unit,
        Form = QuantityForm.Duration,
        Script = NumeralScript.Han,
    });

    /// <summary>翻番, 翻倍, 翻了一番 double; 翻两番 is four times, each 番 a doubling.</summary>
    private int? DoubledHan(int i)
    {
        var at = i + 1;
        at += Chars.At(_s, at) is '了' or '上' or '过' ? 1 : 0;
        if (Chars.At(_s, at) is '番' or '倍')
        {
            return HanMultiple(i, at + 1, 2);
        }

        var count = Chars.IsDigit(Chars.At(_s, at)) ? Chars.At(_s, at) - '0' : HanNumeralReader.Digit(Chars.At(_s, at));
        if (count is < 1 or > 9 || Chars.At(_s, at + 1) != '番')
        {
            return count == 1 && Chars.At(_s, at + 1) == '倍' ? HanMultiple(i, at + 2, 2) : null;
        }

        return HanMultiple(i, at + 2, 1 << count);
    }

    private int HanMultiple(int start, int end, decimal value)
    {
        if (Chars.At(_s, end) is '速' or '计' || Chars.StartsWith(_s, end, "周期") || Chars.StartsWith(_s, end, "时间"))
        {
            return Reject(start, end, RejectionReasons.Word);
        }

        return Add(new Draft
        {
            Start = start,
            End = end,
            NumberStart = start,
            NumberEnd = end,
            Value = value,
            Unit = "times",
            Form = QuantityForm.TimesWord,
            Script = NumeralScript.Han,
        });
    }

    /// <summary>上百家, 上千亿美元: a magnitude.</summary>
    private int? VagueHan(int i)
    {
        if (HanNumeralReader.Read(_s, i + 1) is not { } numeral || UnitReader.Read(_s, numeral.End) is not { } unit)
        {
            return null;
        }

        return Single(numeral with { Start = i, IsVague = true, Inner = Qualifier.Over }, null, unit);
    }
}
