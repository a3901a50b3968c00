using System.Buffers;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Finds the parts of a saved page that are no prose by their shape: menus, tables of contents, lists of references.</summary>
internal static partial class TextSections
{
    private const int LeastEntries = 2;
    private const int MostPointers = 12;
    private static readonly SearchValues<char> ProseMarks = SearchValues.Create("，。；！？：“”");

    /// <summary>Whether a line is a menu: four or more short words or links beside each other, with nothing between but spaces and bars.</summary>
    public static bool IsMenu(PageBlock block)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Text.Length > 200) return false;
        if (block.Text.AsSpan().IndexOfAny(ProseMarks) >= 0 || block.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0) return false;

        var parts = MenuGap().Split(block.Text).Where(part => part.Length > 0).ToList();
        if (parts.Count >= 4 && parts.TrueForAll(part => part.Length <= 6 && Information.IsHan(part[0]))) return true;

        var bars = BarGap().Split(block.Text).Where(part => part.Length > 0).ToList();
        return bars.Count >= 4 && bars.TrueForAll(part => Information.UnitsOf(part) <= 3);
    }

    /// <summary>The blocks without tables of contents, lists of references, and lists of other articles between two paragraphs.</summary>
    public static IReadOnlyList<PageBlock> WithoutLists(IReadOnlyList<PageBlock> blocks)
    {
        var kept = new List<PageBlock>(blocks);
        CutContents(kept);
        CutReferences(kept);
        CutPointers(kept);
        return kept;
    }

    // A bare heading such as "Related articles" behind a sentence, above nothing but links, and then a sentence again.
    private static void CutPointers(List<PageBlock> blocks)
    {
        for (var i = blocks.Count - 2; i > 0; i--)
        {
            if (blocks[i] is not { Class: LineClass.Related, Units: <= 8 } || !IsSentence(blocks[i - 1])) continue;

            var count = 0;
            while (i + 1 + count < blocks.Count && blocks[i + 1 + count] is { LinkShare: > 0.6, Kind: not BlockKind.Heading }) count++;
            if (count is > 0 and <= MostPointers && i + 1 + count < blocks.Count && IsSentence(blocks[i + 1 + count])) blocks.RemoveRange(i, count + 1);
        }
    }

    private static bool IsSentence(PageBlock block) =>
        block is { Class: LineClass.None, Units: >= 6, LinkShare: < 0.4, Kind: BlockKind.Paragraph } && LineEvidence.EndsFlat(block.Text);

    // A heading that says so, above entries that are links or that come again as headings.
    private static void CutContents(List<PageBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i].Units > 5 || !ContentsHeading().IsMatch(blocks[i].Text)) continue;

            var later = blocks.Skip(i + 1).Where(block => block.Kind != BlockKind.TableRow).GroupBy(block => EntryKey(block.Text), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
            var count = 0;
            while (i + 1 + count < blocks.Count && IsEntry(blocks[i + 1 + count], later)) count++;
            if (count >= LeastEntries) blocks.RemoveRange(i, count + 1);
        }
    }

    // A heading that says so, above entries of which most are links or citations.
    private static void CutReferences(List<PageBlock> blocks)
    {
        for (var i = blocks.Count - 1; i > 0; i--)
        {
            if (blocks[i].Units > 5 || !ReferencesHeading().IsMatch(blocks[i].Text)) continue;

            var count = 0;
            var cited = 0;
            while (i + 1 + count < blocks.Count && IsReference(blocks[i + 1 + count]) is var kind and not Reference.No)
            {
                if (kind == Reference.Surely) cited++;
                count++;
            }

            if (count > 0 && cited * 5 >= count * 3) blocks.RemoveRange(i, count + 1);
        }
    }

    private static bool IsEntry(PageBlock block, Dictionary<string, int> later) =>
        block.Units < 25 && block.Kind is not (BlockKind.TableRow or BlockKind.TableHeader)
        && ((block.LinkShare > 0.8 && !LineEvidence.EndsFlat(block.Text)) || (later.TryGetValue(EntryKey(block.Text), out var count) && count >= 2) || block.Class is LineClass.Share or LineClass.Label);

    private static string EntryKey(string text) => Titles.Key(EntryNumber().Replace(text, ""));

    private static Reference IsReference(PageBlock block)
    {
        if (block.Kind is BlockKind.Heading or BlockKind.TableRow or BlockKind.TableHeader || block.Class is LineClass.Related or LineClass.Comments or LineClass.Share) return Reference.No;
        if (block.LinkShare > 0.5 || Citation().IsMatch(block.Text)) return Reference.Surely;
        return block.Units < 40 && !block.IsProse ? Reference.Perhaps : Reference.No;
    }

    private enum Reference
    {
        No,
        Perhaps,
        Surely,
    }

    // 要闻 深度 直播
    [GeneratedRegex(@"[\s|｜·/]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MenuGap();

    // Home | News | About us
    [GeneratedRegex(@"\s*[|｜·∙•]\s*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BarGap();

    // 目录 / 本文目錄 / Table of contents / In this article
    [GeneratedRegex(@"^\W*((本文|文章|全文|内容|內容)?(目录|目錄|导航|導覽|提纲)|(table of )?contents|(in|on) this (article|page|story|post)|jump to( section)?|what's inside|outline)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex ContentsHeading();

    // 参考资料： / 參考文獻 / References / Further reading
    [GeneratedRegex(@"^\W*((主要)?(参考|參考)(资料|資料|文献|文獻|链接|連結|来源|來源|文章)?|引用(来源|來源|文献|文獻)?|(资料|資料|数据|數據|信息)(来源|來源)|references|bibliography|works cited|citations|sources|further reading|external links|links)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex ReferencesHeading();

    // [1] https://example.org/a / 2. Lindqvist, T. (2024). Counting chips. / doi:10.0000/1 / ^ 某研究所，某报告，2024
    [GeneratedRegex(@"https?://|\bdoi\b|\bet al\b|^\s*(\[\d{1,3}\]|\^|\d{1,3}[.)、]\s*\^)|^\s*\d{1,3}[.)]\s.{3,60}\((19|20)\d\d[a-z]?\)|《[^》]{2,60}》.{0,40}(19|20)\d\d|\[[JMDRNCE](/OL)?\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Citation();

    // 1. / 01 / 一、 / （二）
    [GeneratedRegex(@"^[\s\-*•]*([（(]?(\d{1,2}(\.\d{1,2})*|[一二三四五六七八九十]{1,3})[)）]?[.、．:：\s]+)?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EntryNumber();
}
