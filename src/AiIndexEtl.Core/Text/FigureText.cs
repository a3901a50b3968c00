using System.Globalization;

namespace AiIndexEtl.Core.Text;

/// <summary>A figure as a person writes it, no digit lost that was stated: <c>109.1 bn USD</c>, <c>&gt; 20%</c>, <c>1,091亿美元</c>.</summary>
public static class FigureText
{
    private const decimal Thousand = 1000;
    private const int WarehousePlaces = 9;

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
        ["day"] = "天",
        ["hour"] = "小时",
        ["point"] = "分",
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
            _ => $"{number} {unit}",
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
            _ => unit,
        };
    }

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
