using System.Globalization;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>
/// Finds the edition of a report that an article is about: the report's name beside a year, or its number, in the headline or the lead.
/// Only reports whose editions are named by the configuration's scheme are known here; what is configured for a source overrules it.
/// </summary>
internal static partial class ReportEditions
{
    private const int Lead = 600;
    private const double InTitle = 0.92;
    private const double InLead = 0.75;

    /// <summary>The evidence, that of the headline first.</summary>
    public static IEnumerable<MetadataEvidence> In(string? title, string text)
    {
        if (title is not null && EditionIn(title) is { } named) yield return new MetadataEvidence("edition", named, "title", InTitle);
        if (EditionIn(text.Length > Lead ? text[..Lead] : text) is { } told) yield return new MetadataEvidence("edition", told, "text", InLead);
    }

    private static string? EditionIn(string text)
    {
        foreach (var (report, pattern) in new[] { ("ai-index", AiIndex()), ("global-ev-outlook", EvOutlook()), ("state-of-ai", StateOfAi()), ("cnnic", Cnnic()) })
        {
            if (pattern.Match(text) is not { Success: true } match) continue;

            var issue = match.Groups["issue"].Value;
            return $"{report}/{(int.TryParse(issue, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : issue)}";
        }

        return AiIndexName().IsMatch(text) && AiIndexNumber().Match(text) is { Success: true } counted && YearOf(counted.Groups["number"].Value) is { } year
            ? $"ai-index/{year.ToString(CultureInfo.InvariantCulture)}"
            : null;
    }

    // The first three issues of the AI Index came out in 2017, 2018 and 2019, the fourth in 2021, and one each year since.
    private static int? YearOf(string number)
    {
        var written = number.ToLowerInvariant();
        var issue = Math.Max(Array.IndexOf(s_ordinals, written), s_numerals.IndexOf(written, StringComparison.Ordinal) + 1);
        if (issue <= 0 && !int.TryParse(written.AsSpan().TrimEnd("stndrh"), NumberStyles.None, CultureInfo.InvariantCulture, out issue)) return null;
        return issue is >= 3 and <= 20 ? 2016 + issue + (issue > 3 ? 1 : 0) : null;
    }

    private static readonly string[] s_ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private const string s_numerals = "一二三四五六七八九十";

    // AI Index / AI指数 / 人工智慧指數
    [GeneratedRegex(@"ai index|(ai|人工智能|人工智慧)\s?(指数|指數)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex AiIndexName();

    // the seventh report / its 8th edition / the ninth annual AI Index / 第八版 / 第七份年度报告
    [GeneratedRegex(@"\b(?<number>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}th|3rd)\s+(annual\s+|yearly\s+)?(ai index|stanford|edition|report|issue|instal?lment|version|volume)|第\s?(?<number>[三四五六七八九十]|\d{1,2})\s?(版|(份|期|次|个|個|本|部|届|屆)[^，。,.\n]{0,6}(报告|報告|指数|指數|发布|發布))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex AiIndexNumber();

    // AI Index 2025 / 2024 AI Index / AI指数报告2025 / 2024年人工智能指数报告
    [GeneratedRegex(@"(ai index|(ai|人工智能|人工智慧)\s?(指数|指數))(\s?report)?(报告|報告)?[^0-9。.\n]{0,12}(?<issue>20[12]\d)(?!\d)|(?<!\d)(?<issue>20[12]\d)\s?年?[^0-9。.,\n]{0,16}(ai index|(ai|人工智能|人工智慧)\s?(指数|指數))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex AiIndex();

    // Global EV Outlook 2025 / 《2025年全球电动汽车展望》
    [GeneratedRegex(@"(global ev outlook|(全球)?(电动汽车|電動車|电动车)展望)(报告|報告)?[^0-9。.\n]{0,8}(?<issue>20[12]\d)(?!\d)|(?<!\d)(?<issue>20[12]\d)\s?年?(版)?[^0-9。.,\n]{0,8}(global ev outlook|全球(电动汽车|電動車|电动车)展望)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex EvOutlook();

    // State of AI Report 2024 / 2024年AI现状报告
    [GeneratedRegex(@"state of ai report[^0-9。.\n]{0,8}(?<issue>20[12]\d)(?!\d)|(?<!\d)(?<issue>20[12]\d)\s?年?[^0-9。.,\n]{0,8}(state of ai report|(AI|人工智能)(现状|現狀)(报告|報告))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex StateOfAi();

    // 第55次《中国互联网络发展状况统计报告》
    [GeneratedRegex(@"第\s?(?<issue>\d{2,3})\s?次[^。\n]{0,6}(中国|中國)(互联网络|互聯網絡|互联网)(发展|發展)(状况|狀況)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Cnnic();
}
