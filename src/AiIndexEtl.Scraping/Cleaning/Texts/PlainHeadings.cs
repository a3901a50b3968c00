using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Finds the headings and captions of text that has no markup for them.</summary>
internal static partial class PlainHeadings
{
    private const double LongestHeading = 18;
    private const double ShortestProse = 20;

    /// <summary>The blocks with headings and captions marked.</summary>
    public static IReadOnlyList<PageBlock> Mark(List<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind != BlockKind.Paragraph || block.Units > LongestHeading) continue;

            // A figure's number and year look like a date line.
            if (block.Class is LineClass.None or LineClass.Dateline or LineClass.Byline && Caption().IsMatch(block.Text)) blocks[i] = block with { Kind = BlockKind.Caption, Class = LineClass.None };
            else if (block.Class != LineClass.None) continue;
            else if (IsItemOfFigures(blocks, i)) blocks[i] = block with { Kind = BlockKind.ListItem, Level = 1 };
            else if (IsHeading(blocks, i)) blocks[i] = block with { Kind = BlockKind.Heading, Level = 3 };
        }

        return blocks;
    }

    private static bool IsHeading(List<PageBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.Text[^1] is '。' or '.' or '，' or ',' or '；' or ';' or '|' || block.Units < 2 || block.LinkShare > 0.5) return false;
        if (Numbered().IsMatch(block.Text)) return true;

        return at > 0 && at + 1 < blocks.Count && !Information.EndsSentence(block.Text) && !LineClassifier.LooksLikeFeed(block.Text)
            && blocks[at + 1].Units >= ShortestProse && blocks[at + 1].IsProse && blocks[at - 1].Units >= ShortestProse;
    }

    // 1. Maker A (2,074 units) above 2. Maker B (1,564): a ranking with its figures, one right below the other, is a list and no row of headings.
    private static bool IsItemOfFigures(List<PageBlock> blocks, int at) =>
        IsNumberedFigure(blocks[at].Text) && ((at > 0 && IsNumberedFigure(blocks[at - 1].Text)) || (at + 1 < blocks.Count && IsNumberedFigure(blocks[at + 1].Text)));

    private static bool IsNumberedFigure(string text)
    {
        var number = ItemNumber().Match(text);
        return number.Success && text.AsSpan(number.Length).IndexOfAnyInRange('0', '9') >= 0;
    }

    // 1. / 12、 / 3)
    [GeneratedRegex(@"^\d{1,2}([.)]\s|、)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemNumber();

    // 一、钱从哪里来 / 1、论文的影响力 / （三）价格 / 1.5 开源软件
    [GeneratedRegex(@"^([（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(\.\d{1,2}){0,2}[、．.]\s?\D|\d{1,2}(\.\d{1,2}){1,2}\s\D|第[一二三四五六七八九十\d]{1,3}[章节部])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Numbered();

    // 图1.4.3 / 表 2 / Figure 3: / ▲ 各国投资额
    [GeneratedRegex(@"^([▲△↑]|(图|圖|表|Figure|Fig\.|Table)\s?\d|(图|圖|表)\s?[:：].{8})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Caption();
}
