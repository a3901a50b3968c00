using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Reads Chinese and mixed numerals: 一百二十, 二〇二三, 1.4万亿, 1億2千萬, 两千三百多万, 十点三, 三四十, 数百万. The text is folded.
/// </summary>
internal static class HanNumeralReader
{
    private const int MaxLength = 40;

    // The characters that begin a unit of measure when 千, 百 or 兆 stands before them: 千瓦时 is a unit, 千个 is not.
    private const string AfterThousand = "瓦米克卡赫帕焦伏兆位";
    private const string AfterMega = "瓦字赫位比焦帕欧伏";

    public static int Digit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    public static decimal Small(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    public static decimal Big(char c) => c switch
    {
        '万' => 10_000m,
        '亿' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0,
    };

    public static bool CanStart(char c) => Digit(c) >= 0 || Small(c) > 0 || c is '万' or '亿' or '几' or '数' or '廿' or '卅';

    /// <summary>True when the character at <paramref name="i"/> multiplies and does not begin a unit (千瓦, 兆字节).</summary>
    public static bool IsMultiplierAt(string s, int i)
    {
        var c = Chars.At(s, i);
        var next = Chars.At(s, i + 1);
        return c switch
        {
            '千' => AfterThousand.IndexOf(next, StringComparison.Ordinal) < 0,
            '兆' => AfterMega.IndexOf(next, StringComparison.Ordinal) < 0,
            // 百分之五 is five per cent, 五百分之一 one in five hundred.
            '百' => !(next == '分' && (Chars.At(s, i + 2) is '点' or '比' || Chars.At(s, i + 2) is '之' && Digit(Chars.At(s, i - 1)) <= 0)) && !(next == '帕'),
            _ => Small(c) > 0 || Big(c) > 0,
        };
    }

    /// <summary>Reads a numeral whose first character is Chinese; null where none stands.</summary>
    public static Numeral? Read(string s, int i) => Continue(s, i, i, null, 0, 0);

    /// <summary>Reads on behind an Arabic number: 1.4 + 万亿, 2 + 千多, 2,300 + 余. Null where nothing Chinese follows.</summary>
    public static Numeral? ReadBehind(string s, Numeral digits)
    {
        var at = Chars.SkipBlanks(s, digits.End);
        if (!(IsMultiplierAt(s, at) || InnerAt(s, at) is not null) || at > digits.End && InnerAt(s, at) is not null)
        {
            return null;
        }

        return Continue(s, digits.Start, at, digits.Value, digits.Digits, digits.End) is { } whole && whole.End > digits.End ? whole : null;
    }

    private static Numeral? Continue(string s, int start, int i, decimal? lead, int leadDigits, int leadEnd)
    {
        var state = new HanNumeralState(lead, leadDigits);
        var end = Math.Max(leadEnd, i);
        var limit = Math.Min(s.Length, i + MaxLength);
        while (i < limit && state.Take(s, ref i))
        {
            end = i;
        }

        return state.Read == 0 && lead is null ? null : state.Finish(start, end, lead is null);
    }

    /// <summary>The qualifier that a character inside a numeral tells: 24万多, 三十余, 三百来件.</summary>
    public static Qualifier? InnerAt(string s, int i)
    {
        var next = Chars.At(s, i + 1);
        return Chars.At(s, i) switch
        {
            '多' when next is not ('出' or '了' or '少' or '于' or '达' or '数' or '卖' or '赚' or '花' or '裝' or '装' or '份') => Qualifier.Over,
            '余' when Chars.IsHan(next) || next == ' ' => Qualifier.Over,
            '来' when Chars.IsHan(next) && next is not ('自' or '到' or '看' or '说' or '源') => Qualifier.About,
            _ => null,
        };
    }
}
