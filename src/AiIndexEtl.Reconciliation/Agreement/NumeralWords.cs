using System.Collections.Frozen;

namespace AiIndexEtl.Reconciliation.Agreement;

/// <summary>Words and characters that numbers are written with, in lower case and Simplified characters.</summary>
internal static class NumeralWords
{
    /// <summary>Words for numbers below one hundred, and multiples told by a verb.</summary>
    public static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Cardinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["once"] = 1, ["twice"] = 2, ["thrice"] = 3,
        ["dozen"] = 12, ["dozens"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that multiply what stands before them and set the place of its last digit.</summary>
    public static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Multipliers = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3m, ["thousands"] = 1e3m, ["million"] = 1e6m, ["millions"] = 1e6m, ["billion"] = 1e9m, ["billions"] = 1e9m,
        ["trillion"] = 1e12m, ["trillions"] = 1e12m, ["lakh"] = 1e5m, ["crore"] = 1e7m,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words for the parts of a whole. Tenths and hundredths are left out: they are digits, not fractions.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Denominators = new[]
    {
        "half", "halves", "halved", "halving", "third", "thirds", "quarter", "quarters", "fourth", "fourths", "fifth", "fifths", "sixth", "sixths",
        "seventh", "sevenths", "eighth", "eighths", "ninth", "ninths", "eleventh", "elevenths", "twelfth", "twelfths", "sixteenth", "twentieth",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Stem, int Value)[] Multiplying =
    [
        ("doubl", 2), ("tripl", 3), ("trebl", 3), ("quadrupl", 4), ("quintupl", 5), ("sextupl", 6), ("septupl", 7), ("octupl", 8), ("nonupl", 9), ("decupl", 10),
    ];

    /// <summary>What a verb multiplies by: doubled, tripling; null where the word is none.</summary>
    public static int? MultipleOf(ReadOnlySpan<char> word)
    {
        foreach (var (stem, value) in Multiplying)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal)) return value;
        }

        return null;
    }

    /// <summary>The value of a Chinese digit; -1 where the character is none.</summary>
    public static int HanDigit(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>10, 100 or 1000 for the characters that build a number below ten thousand; 0 for others.</summary>
    public static decimal SmallUnit(char c) => c switch { '十' or '拾' => 10m, '百' or '佰' => 100m, '千' or '仟' => 1000m, _ => 0m };

    /// <summary>10^4, 10^8 or 10^12 for 万, 亿 and 兆; 0 for others.</summary>
    public static decimal LargeUnit(char c) => c switch { '万' => 1e4m, '亿' => 1e8m, '兆' => 1e12m, _ => 0m };
}
