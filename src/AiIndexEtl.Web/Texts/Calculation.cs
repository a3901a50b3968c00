using System.Text.RegularExpressions;

namespace AiIndexEtl.Web.Texts;

/// <summary>
/// What arithmetic and decisions say of a figure, in the reader's language. The file holds one English sentence for all programs; for
/// Chinese readers its fixed words are put into Chinese around the numbers and mentions, which stay as they are. A sentence of another
/// form, as another version may have written it, stays English.
/// </summary>
internal static partial class Calculation
{
    private static readonly Dictionary<string, string> s_qualifiers = new(StringComparer.Ordinal)
    {
        ["about"] = "约", ["nearly"] = "近", ["over"] = "超过", ["under"] = "不足", ["at least"] = "至少", ["at most"] = "至多",
    };

    private static readonly (Regex Form, string Text)[] s_calculations =
    [
        (FromToTimes(), "从 ${from} 到 ${to} 是 ${times} 倍，变化 ${percent}"),
        (FromToInYears(), "${years} 年间从 ${from} 到 ${to}，年均变化 ${percent}"),
        (FromToMultiple(), "从 ${from} 到 ${to}，变化为 ${times} 倍"),
        (FromTo(), "从 ${from} 到 ${to}，变化为 ${change}"),
        (Doubling(), "以每年 ${rate} 的增速，翻一番需 ${time}"),
        (Less(), "${larger} 减 ${smaller} 等于 ${difference}"),
        (Against(), "${larger} 与 ${smaller} 相比相差 ${more}，反过来则为 ${less}"),
        (TimesOf(), "${one} 是 ${other} 的 ${times} 倍"),
        (Part(), "${part} 占 ${whole} 的 ${percent}"),
        (Sum(), "${parts} 等于 ${sum}"),
        (Most(), "${metric} 至多为 ${bound}"),
        (Least(), "${metric} 至少为 ${bound}"),
        (Measured(), "${metric} 的单位应为 ${units}，而不是 ${unit}"),
        (Rate(), "${one} 合 ${other}，折算率为 ${rate}；正文其他各处为 ${usual}"),
        (Brackets(), "括号中的同一数额为 ${other}"),
        (BeforeTimes(), "上一年为“${mention}”，本数是其 ${times} 倍"),
        (EditionTimes(), "${edition} 为“${mention}”，本数是其 ${times} 倍"),
    ];

    /// <summary>A calculation, or what a decision no longer finds.</summary>
    /// <param name="detail">The sentence as the file holds it.</param>
    /// <param name="words">The reader's language.</param>
    public static string In(string detail, Words words)
    {
        if (!words.IsChinese) return detail;
        return Whole().Match(detail) is { Success: true } whole ? InChinese(whole) ?? detail : Differences(detail, words) ?? detail;
    }

    private static string? InChinese(Match whole)
    {
        var calculation = whole.Groups["calculation"].Value;
        foreach (var (form, text) in s_calculations)
        {
            if (form.Match(calculation) is not { Success: true } found) continue;
            var qualifier = s_qualifiers.GetValueOrDefault(whole.Groups["qualifier"].Value, "");
            var more = whole.Groups["more"].Success ? "，此处的倍数在正文别处仅指增加的部分" : "";
            return $"{found.Result(text)}；原文为“{whole.Groups["mention"].Value}”{(qualifier.Length == 0 ? "" : $"（{qualifier}）")}{more}";
        }

        return null;
    }

    // What no longer is as a decision expects it: value is now 5, not 4; period is now empty, not 2023.
    private static string? Differences(string detail, Words words)
    {
        var parts = new List<string>();
        foreach (var part in detail.Split("; "))
        {
            if (Difference().Match(part) is not { Success: true } found) return null;
            parts.Add($"{words.Value("slot", found.Groups["slot"].Value)}现为 {Empty(found.Groups["now"].Value)}，而不是 {Empty(found.Groups["then"].Value)}");
        }

        return string.Join("；", parts);
    }

    private static string Empty(string value) => value == "empty" ? "空" : value;

    // 61个 is 3.05 times 20个; stated "三倍" (over) more, by which this text elsewhere means the increase alone
    [GeneratedRegex(
        "^(?<calculation>.+); stated \"(?<mention>.*)\"( \\((?<qualifier>[a-z ]+)\\))?(?<more> more, by which this text elsewhere means the increase alone)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Whole();

    // from 400万 to 1220 万 is 3.05 times, +205 %
    [GeneratedRegex("^from (?<from>.+) to (?<to>.+) is (?<times>[^ ]+) times, (?<percent>[^ ]+ %)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FromToTimes();

    // from 2% to 5% in 3 years is +35.7 % a year
    [GeneratedRegex("^from (?<from>.+) to (?<to>.+) in (?<years>[^ ]+) years is (?<percent>[^ ]+ %) a year$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FromToInYears();

    // from 33 per cent to 71 per cent is 2.15 times
    [GeneratedRegex("^from (?<from>.+) to (?<to>.+) is (?<times>[^ ]+) times$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FromToMultiple();

    // from 六成 to 九成 is +30
    [GeneratedRegex("^from (?<from>.+) to (?<to>.+) is (?<change>[^ ]+( %)?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FromTo();

    // at 43% a year it takes 1.94 years to double
    [GeneratedRegex("^at (?<rate>.+) a year it takes (?<time>.+) to double$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Doubling();

    // 82.6% less 78.2% is 4.4
    [GeneratedRegex("^(?<larger>.+) less (?<smaller>.+) is (?<difference>[^ ]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Less();

    // 30 against 20 is +50 %, the other way round -33.3 %
    [GeneratedRegex(
        "^(?<larger>.+) against (?<smaller>.+) is (?<more>[^ ]+ %), the other way round (?<less>[^ ]+ %)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Against();

    // 61个 is 3.05 times 20个
    [GeneratedRegex("^(?<one>.+) is (?<times>[0-9.,E+-]+) times (?<other>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TimesOf();

    // 3.13亿人 of 11.08亿人 is 28.2 %
    [GeneratedRegex("^(?<part>.+) of (?<whole>.+) is (?<percent>[^ ]+ %)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    // 98 个 + 23 个 + 28 个 is 149
    [GeneratedRegex("^(?<parts>.+ \\+ .+) is (?<sum>[^ ]+( %)?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();

    // benchmark score is 100 at most
    [GeneratedRegex("^(?<metric>.+) is (?<bound>[^ ]+) at most$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Most();

    // notable models is 0 at least
    [GeneratedRegex("^(?<metric>.+) is (?<bound>[^ ]+) at least$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Least();

    // training compute is measured in compute, percent, and not in USD
    [GeneratedRegex("^(?<metric>.+) is measured in (?<units>.+), and not in (?<unit>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Measured();

    // $5 is 35元 at a rate of 7, elsewhere in the text at 7.2
    [GeneratedRegex(
        "^(?<one>.+) is (?<other>.+) at a rate of (?<rate>[^ ]+), elsewhere in the text at (?<usual>[^ ]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();

    // the same figure is 21.3 percent in brackets
    [GeneratedRegex("^the same figure is (?<other>.+) in brackets$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Brackets();

    // the year before: "99", of which it is 18.3 times
    [GeneratedRegex("^the year before: \"(?<mention>.*)\", of which it is (?<times>[^ ]+) times$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeTimes();

    // ai-index/2024: "845 个人", of which it is 1.83 times
    [GeneratedRegex("^(?<edition>[^ ]+): \"(?<mention>.*)\", of which it is (?<times>[^ ]+) times$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EditionTimes();

    // period is now 2023, not 2024
    [GeneratedRegex("^(?<slot>[a-z_]+) is now (?<now>.+), not (?<then>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Difference();
}
