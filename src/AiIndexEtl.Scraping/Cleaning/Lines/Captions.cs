using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Cleaning.Lines;

/// <summary>Tells captions that state something from those that only describe a picture.</summary>
internal static partial class Captions
{
    private const int LongestRead = 500;

    /// <summary>Whether a caption belongs to the text: it numbers a figure or table, names the source of data, or states a quantity.</summary>
    public static bool Informs(string text)
    {
        if (text.Length > LongestRead) text = text[..LongestRead];
        return Label().IsMatch(text) || Quantity().IsMatch(text);
    }

    // 图1.4.3 / 表 2 / 图：各国占比 / Figure 3: / Chart: / ▲ 各国投资额 / 数据来源：
    [GeneratedRegex(@"^\W{0,3}([▲△↑]|(图|圖|表|图表|圖表)\s?[\d一二三四五六七八九十:：]|(Figure|Fig\.|Table|Chart|Exhibit|Graph)\b)|(数据|資料|数据)来源", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Label();

    // 61.1% / $109 / 150,000 rides / 2.6 / 15萬趟 / 三成 / 30 percent / 4-fold
    [GeneratedRegex(@"\d\s?[%％]|[$€£¥￥]\s?\d|\d{1,3}(,\d{3})+|\d+\.\d+(?![./-]?\d)|\d\s?(percent|per cent|million|billion|trillion|thousand|times\b|-?fold)|[\d一二三四五六七八九十两兩几幾百千]\s?(万|萬|亿|億|倍|成|个百分点)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Quantity();
}
