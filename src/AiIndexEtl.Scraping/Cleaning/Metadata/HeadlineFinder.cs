using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Finds the headline by its place, for pages whose title names nothing but the site.</summary>
internal static partial class HeadlineFinder
{
    private const int LinesBefore = 8;
    private const int LinesInto = 5;
    private const double Longest = 40;

    /// <summary>The nearest heading before the article, else the nearest line that reads as one; null where there is none.</summary>
    public static (string Text, bool IsHeading)? Find(IReadOnlyList<PageBlock> blocks, ArticlePlace place, string? site)
    {
        // The headline may have been taken for the article's first line.
        var prose = place.Start;
        while (prose < Math.Min(blocks.Count - 1, place.Start + LinesInto) && !(blocks[prose].IsProse && blocks[prose].Units >= 18)) prose++;

        string? line = null;
        for (var i = Math.Min(prose, blocks.Count - 1); i >= Math.Max(0, place.Start - LinesBefore); i--)
        {
            var block = blocks[i];
            if (block.IsHidden) continue;

            var label = Label().Match(block.Text);
            var text = label.Success ? block.Text[label.Length..].Trim() : block.Text;
            if (!IsHeadline(block, text, label.Success) || (site is not null && text.Contains(site, StringComparison.OrdinalIgnoreCase))) continue;
            if (label.Success || block is { Kind: BlockKind.Heading, Level: <= 3 }) return (text, true);
            if (i < prose) line ??= text;
        }

        return line is null ? null : (line, false);
    }

    private static bool IsHeadline(PageBlock block, string text, bool isLabelled)
    {
        if (block.Units is < 2 or > Longest || block.LinkShare > 0.5 || block.Class is not LineClass.None and not LineClass.Byline) return false;
        if (block.Kind is not (BlockKind.Heading or BlockKind.Paragraph) && !isLabelled) return false;
        if (!isLabelled && (block.Class != LineClass.None || text[^1] is '：' or ':' or '，' or ',' || text.StartsWith('—'))) return false;
        if (DateMentions.In(text).Count > 0) return false;
        if (SiteLabel().IsMatch(text) || (block.Kind != BlockKind.Heading && Information.UnitsOf(text) < 3)) return false;
        return text[^1] is '?' or '？' or '!' or '！' or '”' || !Information.EndsSentence(text);
    }

    // Blog名:某某 / 博客标题
    [GeneratedRegex(@"^(blog|博客|部落格|用户|昵称|栏目|频道|位置|来源|作者|编辑|公告|日历|欢迎|您好|版主|返回|登录|注册)\S{0,3}\s*([:：]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex SiteLabel();

    // 主题： 你知道吗 / 标 题：某通告
    [GeneratedRegex(@"^\s*(主\s*题|标\s*题|題\s*目|题\s*目|主\s*題|標\s*題|帖子标题|文章标题)\s*[:：]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Label();
}
