using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Reads authors and outlets out of the lines beside a headline.</summary>
internal static partial class Bylines
{
    private const int LinesBehind = 14;

    /// <summary>The author named beside the headline; null where there is none.</summary>
    public static string? AuthorNear(IReadOnlyList<PageBlock> blocks, string? title) =>
        Near(blocks, title).Select(block => AuthorIn(block.Text)).FirstOrDefault(author => author is not null);

    /// <summary>The outlet named beside the headline as the source; null where there is none.</summary>
    public static string? OutletNear(IReadOnlyList<PageBlock> blocks, string? title) =>
        Near(blocks, title).Select(block => First(Outlet().Match(block.Text))).FirstOrDefault(outlet => outlet is not null)
        ?? Near(blocks, title).Select(block => First(DatelineOutlet().Match(block.Text))).FirstOrDefault(outlet => outlet is not null);

    private static string? AuthorIn(string text)
    {
        if (Information.UnitsOf(text) > 60) return First(Reporter().Match(text[..Math.Min(text.Length, 60)]));

        return First(AuthorZh().Match(text)) ?? First(Reporter().Match(text)) ?? First(AuthorEn().Match(text));
    }

    private static IEnumerable<PageBlock> Near(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var headline = -1;
        for (var i = 0; i < blocks.Count && headline < 0; i++)
        {
            if (Titles.Repeats(blocks[i].Text, title)) headline = i;
        }

        var from = Math.Max(headline, 0);
        for (var i = from; i < Math.Min(blocks.Count, from + LinesBehind); i++) yield return blocks[i];
    }

    private static string? First(Match match)
    {
        if (!match.Success) return null;

        var name = match.Groups["name"].Value.Trim(' ', '\u3000', '/', '｜', '|', ':', '：', ',', '，', '·', ')', '）', ']', '】');
        return name.Length is >= 2 and <= 40 && Information.UnitsOf(name) >= 1 ? name : null;
    }

    // 作者 许沐 / 作者：许沐 / 文｜顾行舟 / 撰文:某某
    [GeneratedRegex(@"(作\s?者|撰文|撰稿|(?<![\u4e00-\u9fff])文)\s*[:：|｜丨/／ ]\s*(?<name>[^\s　,，。;；:：|｜)）\]】]{2,20}?)(?=$|[\s　,，。;；:：|｜)）\]】]|来源|编辑|責編|责编|责任|阅读|浏览|发布|时间|字号|点击|[〗】])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AuthorZh();

    // 〔記者林語彤／綜合報導〕 / 记者 罗雁 / 本报记者张三
    [GeneratedRegex(@"(记者|記者)[\s:：]*(?<name>[\u4e00-\u9fff·]{2,4})(?=$|[\s　／/〕】\])）,，。|｜文摄报])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Reporter();

    // By Imogen Farrell, technology correspondent / by Dev Ramaswamy    2024-12-15
    [GeneratedRegex(@"(^|·\s|\s)([Bb]y|BY)\s+(?<name>\p{Lu}[\p{L}.'’\-]+(\s+\p{Lu}[\p{L}.'’\-]*){1,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AuthorEn();

    // 来源：算力日志 / 來源: 某報
    [GeneratedRegex(@"(来源|來源|稿源|转自)\s*[:：]\s*(?<name>[^\s　,，。;；:：|｜)）\]】]{2,20}?)(?=$|[\s　,，。;；:：|｜)）\]】]|作者|记者|編輯|编辑|责编|责任|阅读|浏览|发布|时间|字号|点击)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Outlet();

    // 某报4月16日报道 / 新华社北京1月17日电
    [GeneratedRegex(@"^[\s　（(【]*(?<name>[\u4e00-\u9fffA-Za-z0-9]{2,8}?)(北京|上海|广州|深圳)?\s?\d{1,2}月\d{1,2}日\s?(报道|消息|讯|电)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex DatelineOutlet();
}
