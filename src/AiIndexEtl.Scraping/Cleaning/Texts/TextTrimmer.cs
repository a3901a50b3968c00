using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>
/// Cuts the furniture of the page off a text that was copied from it. There is no markup to go by, so each cut needs two signs: what the
/// line says, and where it stands or what stands around it. What is in doubt stays, because a lost line is a lost figure.
/// </summary>
internal static class TextTrimmer
{
    private const int MostPointers = 12;
    private const int LeastMenu = 4;

    /// <summary>The blocks that belong to the article, which stands at the given place.</summary>
    public static IReadOnlyList<PageBlock> Trim(IReadOnlyList<PageBlock> blocks, TextSpan span, string? title)
    {
        var kept = new List<PageBlock>(blocks);
        CutTail(kept, span.End);
        CutHead(kept, span.First, title);
        CutRepeated(kept);
        CutWithin(kept);
        CutLooseEnd(kept);
        return kept;
    }

    private static void CutHead(List<PageBlock> blocks, int first, string? title)
    {
        var body = blocks.FindIndex(Math.Min(first, blocks.Count), IsBody);
        if (body < 0) body = Math.Min(first, blocks.Count);

        // Sentences below the headline are the article's, even where a share bar or a list of links parts them from the rest.
        var headline = HeadlineOf(blocks, body, title);
        var furniture = LastFurniture(blocks, first);
        var hasLead = headline >= 0 && headline < furniture && blocks.Take(furniture).Skip(headline + 1).Any(block => IsBody(block) || IsStandfirst(block));
        var cut = (hasLead ? headline : Math.Max(headline, furniture)) + 1;
        if (!hasLead) cut = EndOfMenu(blocks, cut, body);
        blocks.RemoveRange(0, cut);
        body -= cut;

        // Names, places and counts stand beside the lines that give them away; the first subhead stands beside the text.
        var isFurniture = blocks.Take(body).Select(IsHeadFurniture).ToList();
        for (var i = body - 1; i >= 0; i--)
        {
            var isBeside = (i > 0 && isFurniture[i - 1]) || (i + 1 < body && isFurniture[i + 1]);
            if (!isFurniture[i] && isBeside && IsLabel(blocks[i])) isFurniture[i] = true;
            if (isFurniture[i]) blocks.RemoveAt(i);
        }

        // Below a standfirst the byline follows.
        for (var i = Math.Min(blocks.Count, 5) - 1; i >= 0; i--)
        {
            if (blocks[i] is { Class: LineClass.Byline or LineClass.Dateline or LineClass.Share, Units: < 25 }) blocks.RemoveAt(i);
        }
    }

    // A menu without links is a column of labels; a headline has one or two lines of that kind below it.
    private static int EndOfMenu(List<PageBlock> blocks, int from, int body)
    {
        var run = 0;
        var end = from;
        for (var i = from; i < body; i++)
        {
            run = blocks[i].Kind == BlockKind.Paragraph && IsLabel(blocks[i]) ? run + 1 : 0;
            if (run >= LeastMenu) end = i + 1;
        }

        return end;
    }

    private static bool IsStandfirst(PageBlock block) => block is { Kind: BlockKind.Heading, Class: LineClass.None, Units: >= 4, LinkShare: < 0.5 };

    // The last line that repeats the headline before the text begins.
    private static int HeadlineOf(List<PageBlock> blocks, int body, string? title)
    {
        for (var i = Math.Min(body, blocks.Count - 1); i >= 0; i--)
        {
            if (Titles.Repeats(blocks[i].Text, title)) return i;
        }

        return -1;
    }

    // What stands above the last menu, share bar or date line before the article is the page's.
    private static int LastFurniture(List<PageBlock> blocks, int first)
    {
        for (var i = Math.Min(first, blocks.Count) - 1; i >= 0; i--)
        {
            if (IsHeadFurniture(blocks[i])) return i;
        }

        return -1;
    }

    private static bool IsHeadFurniture(PageBlock block) => LineEvidence.IsFurniture(block) || block.Class != LineClass.None || TextSections.IsMenu(block);

    private static void CutTail(List<PageBlock> blocks, int end)
    {
        if (end >= blocks.Count) return;

        end = WithoutTags(blocks, end);
        blocks.RemoveRange(end, blocks.Count - end);
    }

    // Key words stand in a column of their own between the last paragraph and the furniture.
    private static int WithoutTags(List<PageBlock> blocks, int end)
    {
        var from = end;
        while (from > 1 && blocks[from - 1] is { Kind: BlockKind.Paragraph, Units: < 5 } block && IsLabel(block)) from--;
        return end - from >= 2 ? from : end;
    }

    // Pages show captions and headlines twice, once for each width of the screen.
    private static void CutRepeated(List<PageBlock> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        blocks.RemoveAll(block => block.Units >= 8 && block.Table == 0 && !seen.Add(block.Text));
    }

    private static void CutWithin(List<PageBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var block = blocks[i];
            if (block.Kind is BlockKind.TableRow or BlockKind.TableHeader) continue;

            if (LineClassifier.IsCutAnywhere(block.Class) && block.Units < 60 && !LineEvidence.StatesSomething(block))
            {
                if (block.Class == LineClass.Related) CutBelow(blocks, i);
                blocks.RemoveAt(i);
            }
            else if (IsLinkLine(blocks, i) || IsMereCredit(block))
            {
                blocks.RemoveAt(i);
            }
        }
    }

    // Below a bare heading such as "Related stories" the stories follow: links, items of a list, or lines with the marks of a feed.
    private static void CutBelow(List<PageBlock> blocks, int at)
    {
        if (blocks[at].Units > 8) return;

        var count = 0;
        while (at + 1 + count < blocks.Count && count < MostPointers)
        {
            var next = blocks[at + 1 + count];
            var isPointer = next.LinkShare > 0.5 || LineClassifier.LooksLikeFeed(next.Text) || (next.Kind == BlockKind.ListItem && !LineEvidence.EndsFlat(next.Text));
            if (next.Kind == BlockKind.Heading || next.Units >= 25 || !isPointer) break;
            count++;
        }

        blocks.RemoveRange(at + 1, count);
    }

    private static bool IsLinkLine(List<PageBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.LinkShare < 0.9 || block.Kind is BlockKind.Heading or BlockKind.Caption) return false;
        if (block.Kind != BlockKind.ListItem) return !Information.EndsSentence(block.Text) || block.Units < 25;

        // A linked item among items of words is part of their list.
        var before = at > 0 && blocks[at - 1] is { Kind: BlockKind.ListItem, LinkShare: < 0.5 };
        var behind = at + 1 < blocks.Count && blocks[at + 1] is { Kind: BlockKind.ListItem, LinkShare: < 0.5 };
        return !before && !behind;
    }

    // A caption that credits the picture and holds no digit states no figure.
    private static bool IsMereCredit(PageBlock block) =>
        (block.Kind == BlockKind.Caption || (block is { Kind: BlockKind.Paragraph, Units: < 30 } && LineClassifier.EndsInPictureCredit(block.Text)))
        && block.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && LineClassifier.CreditsPicture(block.Text);

    private static void CutLooseEnd(List<PageBlock> blocks)
    {
        while (blocks.Count > 1)
        {
            var last = blocks[^1];
            var isBareHeading = last.Kind == BlockKind.Heading && blocks[^2].Kind is not (BlockKind.TableRow or BlockKind.Caption);
            if (!LineEvidence.IsFurniture(last) && !isBareHeading && last.Class is not (LineClass.Label or LineClass.Dateline)) break;
            blocks.RemoveAt(blocks.Count - 1);
        }
    }

    private static bool IsLabel(PageBlock block) =>
        block.Units < 5 && block.Kind is BlockKind.Paragraph or BlockKind.ListItem && !Information.HasClause(block.Text) && !Information.EndsSentence(block.Text);

    private static bool IsBody(PageBlock block) =>
        block is { Class: LineClass.None, IsProse: true, LinkShare: < 0.4 } && block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation
        && (block.Units >= 10 || LineEvidence.EndsFlat(block.Text));
}
