using System.Globalization;

namespace AiIndexEtl.Core.Text;

/// <summary>A figure as a person writes it, no digit lost that was stated: <c>109.1 bn USD</c>, <c>&gt; 20%</c>, <c>1,091亿美元</c>.</summary>
public static class FigureText
{
    private const decimal Thousand = 1000;
    private const int WarehousePlaces = 9;

    // From here on characters are set without blanks between them.
    private const char FirstHan = '\u2E80';

    // Units whose English names have a plural.
    private static readonly HashSet<string> s_counted = new(StringComparer.Ordinal)
    {
        "year", "month", "week", "day", "hour", "minute", "second", "token", "tonne", "gram", "barrel", "litre", "metre", "watt", "byte",
    };

    private static readonly Dictionary<string, string> s_englishSizes = new(StringComparer.Ordinal)
    {
        ["1e2"] = "100", ["1e3"] = "1,000", ["1e4"] = "10,000", ["1e5"] = "100,000", ["1e6"] = "million", ["1e8"] = "100 million", ["1e9"] = "billion",
    };

    private static readonly Dictionary<string, string> s_chineseSizes = new(StringComparer.Ordinal)
    {
        ["1e2"] = "百", ["1e3"] = "千", ["1e4"] = "万", ["1e5"] = "10万", ["1e6"] = "百万", ["1e7"] = "千万", ["1e8"] = "亿", ["1e9"] = "10亿",
    };

    private static readonly Dictionary<string, string> s_chineseBases = new(StringComparer.Ordinal)
    {
        ["people"] = "人", ["person"] = "人", ["second"] = "秒", ["minute"] = "分钟", ["hour"] = "小时", ["day"] = "天", ["week"] = "周", ["month"] = "月", ["year"] = "年",
    };

    private static readonly (decimal Size, string Word)[] s_english = [(1e12m, " tn"), (1e9m, " bn"), (1e6m, " m")];
    private static readonly (decimal Size, string Word)[] s_chinese = [(1e12m, "万亿"), (1e8m, "亿"), (1e4m, "万")];

    private static readonly Dictionary<string, string> s_chineseUnits = new(StringComparer.Ordinal)
    {
        ["percent"] = "%",
        ["percentage_point"] = "个百分点",
        ["count"] = "",
        ["times"] = "倍",
        ["USD"] = "美元",
        ["CNY"] = "元人民币",
        ["EUR"] = "欧元",
        ["GBP"] = "英镑",
        ["JPY"] = "日元",
        ["year"] = "年",
        ["month"] = "个月",
        ["week"] = "周",
        ["day"] = "天",
        ["hour"] = "小时",
        ["minute"] = "分钟",
        ["second"] = "秒",
        ["point"] = "分",
        ["score"] = "分",
        ["barrel"] = "桶",
        ["tonne"] = "吨",
    };

    /// <summary>Value and unit with the sign of the qualifier.</summary>
    /// <param name="value">The value; the lower end of a range.</param>
    /// <param name="upper">The upper end of a range; else null.</param>
    /// <param name="unit">The unit, as in the view facts.</param>
    /// <param name="qualifier">The qualifier, as there.</param>
    /// <param name="isChinese">True for Chinese numerals' multipliers and names of units. Default false.</param>
    public static string Of(decimal value, decimal? upper, string unit, string qualifier, bool isChinese = false)
    {
        var number = upper is { } end
            ? $"{Number(value, isChinese)}{(isChinese ? "至" : " to ")}{Number(end, isChinese)}"
            : Number(value, isChinese);
        if (isChinese && s_chineseUnits.TryGetValue(unit, out var word)) return SignOf(qualifier) + number + word;
        return SignOf(qualifier) + unit switch
        {
            "percent" => number + "%",
            "percentage_point" => number + " pp",
            "count" => number,
            _ when upper is null && Math.Abs(value) == 1 => Beside(number, UnitOf(unit, isChinese)),
            _ => Beside(number, s_counted.Contains(unit) ? unit + "s" : UnitOf(unit, isChinese)),
        };
    }

    /// <summary>The number, in millions and more (of Chinese in 万 and more) where that loses no digit.</summary>
    public static string Number(decimal value, bool isChinese = false)
    {
        foreach (var (size, word) in isChinese ? s_chinese : s_english)
        {
            if (Math.Abs(value) < size) continue;
            var part = value / size;
            if (part * Thousand == decimal.Truncate(part * Thousand)) return part.ToString(isChinese ? "#,0.###" : "0.###", CultureInfo.InvariantCulture) + word;
        }

        // A third comes with all places that the warehouse has; three of them are enough for a reader.
        var rounded = value == Math.Round(value, WarehousePlaces - 1) ? value : Math.Round(value, 3);
        return rounded.ToString("#,0.########", CultureInfo.InvariantCulture);
    }

    /// <summary>The unit in words, for what shows it apart from the number: "%", "percentage points", 美元; empty for plain counts.</summary>
    /// <param name="unit">The unit, as in the view facts.</param>
    /// <param name="isChinese">True for Chinese names. Default false.</param>
    public static string UnitOf(string unit, bool isChinese = false)
    {
        if (isChinese && s_chineseUnits.TryGetValue(unit, out var word)) return word;
        return unit switch
        {
            "percent" => "%",
            "percentage_point" => "percentage points",
            "count" => "",
            _ => unit.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? Per(unit[..slash], unit[(slash + 1)..], isChinese) : unit.Replace('_', ' '),
        };
    }

    // USD/1e6 token: 0.07 USD per million tokens, 0.07美元/百万token.
    private static string Per(string unit, string of, bool isChinese)
    {
        var blank = of.IndexOf(' ', StringComparison.Ordinal);
        var (size, name) = of.StartsWith("1e", StringComparison.Ordinal) && blank > 0 ? (of[..blank], of[(blank + 1)..]) : ("", of);
        if (isChinese)
        {
            var many = s_chineseSizes.GetValueOrDefault(size, size.Length == 0 ? "" : size + " ");
            return $"{UnitOf(unit, isChinese: true)}/{many}{s_chineseBases.GetValueOrDefault(name, name)}";
        }

        var names = size.Length > 0 && s_counted.Contains(name) ? name + "s" : name;
        var per = size.Length == 0 ? $"per {names}" : $"per {s_englishSizes.GetValueOrDefault(size, size)} {names}";
        return unit == "count" ? per : $"{UnitOf(unit)} {per}";
    }

    private static string Beside(string number, string unit) => unit.Length > 0 && (unit[0] == '/' || unit[0] >= FirstHan) ? number + unit : $"{number} {unit}";

    /// <summary>The sign of a qualifier: "~", "&gt; ", "≥ " and so on; empty for an exact figure.</summary>
    public static string SignOf(string qualifier) => qualifier switch
    {
        "about" or "nearly" => "~",
        "over" => "> ",
        "under" => "< ",
        "at_least" => "≥ ",
        "at_most" => "≤ ",
        _ => "",
    };
}
