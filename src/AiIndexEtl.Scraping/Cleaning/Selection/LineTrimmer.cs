using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Selection;

/// <summary>
/// Cuts furniture by lines: what stands before the article, what follows it, and pointers and advertisements inside. It serves pages
/// and plain text alike. What is in doubt stays, because a lost line is a lost figure.
/// </summary>
internal static class LineTrimmer
{
    // What stands above the headline is the page's, unless it holds more than this share of all prose.
    private const double LargestHead = 0.12;

    private const int FewestDates = 4;

    // How far below their heading the signs of readers' comments are looked for.
    private const int BlocksOfComments = 16;

    /// <summary>The blocks that belong to the article.</summary>
    public static IReadOnlyList<PageBlock> Trim(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var kept = new List<PageBlock>(blocks);
        if (IsSchedule(kept)) return [.. kept.Skip(HeadlineOf(kept, title) + 1).Where(block => block is { Class: LineClass.None or LineClass.Dateline, LinkShare: < 0.5 })];

        CutHead(kept, title);
        CutTail(kept);
        CutRepeated(kept);
        CutWithin(kept);
        CutHead(kept, title);
        CutLooseEnd(kept);
        return kept;
    }

    // Days and times are furniture above a text, but the text itself where there is no other.
    private static bool IsSchedule(List<PageBlock> blocks) =>
        !blocks.Exists(IsBody) && blocks.Count(block => block.Class == LineClass.Dateline) is var dates && dates >= FewestDates && dates * 2 >= blocks.Count;

    private static void CutHead(List<PageBlock> blocks, string? title)
    {
        var firstProse = blocks.FindIndex(IsBody);
        if (firstProse < 0) firstProse = Math.Min(blocks.Count, 10);

        // All before the headline is the page's; the headline itself is kept apart from the text.
        var headline = HeadlineOf(blocks, title);
        if (headline >= 0)
        {
            blocks.RemoveRange(0, headline + 1);
            firstProse = Math.Max(0, blocks.FindIndex(IsBody));
        }

        firstProse = Math.Clamp(firstProse, 0, blocks.Count);
        var signs = blocks.Take(firstProse).Count(block => block.Class != LineClass.None);
        for (var i = firstProse - 1; i >= 0; i--)
        {
            var block = blocks[i];
            var isLabel = signs > 0 && block.Units < 4 && (block.Kind == BlockKind.Paragraph || (block.Kind == BlockKind.ListItem && block.LinkShare > 0.3)) && !Information.HasClause(block.Text);
            if (IsTellingCaption(block)) continue;
            if (LineClassifier.DatesArticle(block.Text) || block.Class != LineClass.None || isLabel || (block.LinkShare > 0.6 && block.Kind != BlockKind.Heading && !IsLinkedProse(block))) blocks.RemoveAt(i);
        }

        // Below a standfirst the byline follows.
        for (var i = Math.Min(blocks.Count, 5) - 1; i >= 0; i--)
        {
            if (IsTellingCaption(blocks[i])) continue;
            if (blocks[i] is { Class: LineClass.Byline or LineClass.Dateline, Units: < 25 } || (i <= 1 && LineClassifier.DatesArticle(blocks[i].Text))) blocks.RemoveAt(i);
        }
    }

    // The last line that repeats the headline before any weight of prose.
    private static int HeadlineOf(List<PageBlock> blocks, string? title)
    {
        var total = blocks.Sum(block => block.ProseWeight);
        var headline = -1;
        double before = 0;
        for (var i = 0; i < blocks.Count && before <= total * LargestHead; i++)
        {
            if (Titles.Repeats(blocks[i].Text, title)) headline = i;
            before += blocks[i].ProseWeight;
        }

        return headline;
    }

    private static void CutTail(List<PageBlock> blocks)
    {
        var behind = Weights(blocks);
        var total = behind[0];
        for (var i = 1; i < blocks.Count; i++)
        {
            if (!LineClassifier.CanEndArticle(blocks[i].Class)) continue;
            if (blocks[i].LinkShare > 0.5 && blocks[i].Kind != BlockKind.Heading && i < blocks.Count * 2 / 3) continue;
            if (IsPointerWithin(blocks, i) || !EndsHere(blocks, i, behind[i], total)) continue;

            blocks.RemoveRange(i, blocks.Count - i);
            return;
        }
    }

    // A linked line between two paragraphs points elsewhere from within the article; a heading or a bare label opens what follows it.
    private static bool IsPointerWithin(List<PageBlock> blocks, int at) =>
        blocks[at] is { LinkShare: > 0.5, Class: LineClass.Related or LineClass.Share or LineClass.Subscribe, Kind: not BlockKind.Heading }
        && at + 1 < blocks.Count && IsBody(blocks[at + 1]) && Information.EndsSentence(blocks[at + 1].Text);

    // The article ends at a telling line when little prose follows it, or only short items as in a feed of headlines.
    private static bool EndsHere(List<PageBlock> blocks, int at, double behind, double total)
    {
        if (behind <= total * 0.12) return true;
        if (blocks[at].Class == LineClass.Comments && blocks.Skip(at + 1).Take(BlocksOfComments).Count(IsSignOfComments) >= 2) return true;
        if (behind > total * 0.75) return false;

        var rest = blocks.Skip(at + 1).ToList();
        var long30 = rest.Count(block => block.Units >= 30 && block.Class == LineClass.None && block.LinkShare < 0.3);
        var mean = rest.Sum(block => block.Units) / Math.Max(1, rest.Count);
        var flat = rest.Count(block => block.Text[^1] is '.' or '。' && block.LinkShare < 0.5);
        return long30 <= Math.Max(1, rest.Count / 40) && mean < 14 && flat * 10 <= rest.Count * 3;
    }

    private static bool IsSignOfComments(PageBlock block) =>
        block.Class is LineClass.Dateline or LineClass.Comments || (block.Units < 12 && LineClassifier.DatesArticle(block.Text)) || LineClassifier.IsCommentSign(block.Text);

    private static double[] Weights(List<PageBlock> blocks)
    {
        var behind = new double[blocks.Count + 1];
        for (var i = blocks.Count - 1; i >= 0; i--) behind[i] = behind[i + 1] + blocks[i].ProseWeight;
        return behind;
    }

    private static void CutWithin(List<PageBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var block = blocks[i];
            if (block.Kind is BlockKind.TableRow or BlockKind.TableHeader) continue;

            if (LineClassifier.IsCutAnywhere(block.Class) && block.Units < 60)
            {
                if (block.Class == LineClass.Related) CutBelow(blocks, i);
                blocks.RemoveAt(i);
            }
            else if (IsLinkLine(blocks, i) || IsMereCaption(block) || IsTeaserHeading(blocks, i) || block is { Class: LineClass.Label, Kind: BlockKind.Heading, Units: < 2 })
            {
                blocks.RemoveAt(i);
            }
        }
    }

    // Pages show captions and standfirsts twice, once for each width of the screen.
    private static void CutRepeated(List<PageBlock> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        blocks.RemoveAll(block => block.Units >= 8 && block.Table == 0 && !seen.Add(block.Text));
    }

    // Below a bare heading such as "Related stories", the stories follow: links, or short lines without an end.
    private static void CutBelow(List<PageBlock> blocks, int at)
    {
        if (Information.UnitsOf(blocks[at].Text) > 8) return;

        var count = 0;
        while (at + 1 + count < blocks.Count && count < 8)
        {
            var next = blocks[at + 1 + count];
            var isItem = next.Kind != BlockKind.Heading && next.Units < 25 && (next.LinkShare > 0.5 || LineClassifier.LooksLikeFeed(next.Text));
            if (!isItem) break;
            count++;
        }

        blocks.RemoveRange(at + 1, count);
    }

    private static bool IsTellingCaption(PageBlock block) => block.Kind == BlockKind.Caption && Captions.Informs(block.Text);

    // A caption that only says what a picture shows, and whose it is, states no figure.
    private static bool IsMereCaption(PageBlock block) => block.Table == 0 && block.Kind switch
    {
        BlockKind.Caption => !Captions.Informs(block.Text),
        BlockKind.Paragraph => block.Units < 60 && LineClassifier.EndsInPictureCredit(block.Text) && !Captions.Informs(block.Text),
        _ => false,
    };

    private static bool IsLinkLine(List<PageBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.LinkShare < 0.9 || block.Kind is BlockKind.Heading or BlockKind.Caption) return false;
        if (block.Kind != BlockKind.ListItem) return !Information.EndsSentence(block.Text) || block.Units < 25;

        var before = at > 0 && blocks[at - 1] is { Kind: BlockKind.ListItem, LinkShare: < 0.5 };
        var behind = at + 1 < blocks.Count && blocks[at + 1] is { Kind: BlockKind.ListItem, LinkShare: < 0.5 };
        return !before && !behind;
    }

    // A heading that is a link and has no text below it leads to another article.
    private static bool IsTeaserHeading(List<PageBlock> blocks, int at) =>
        blocks[at] is { Kind: BlockKind.Heading, LinkShare: > 0.9, Units: >= 4 } && (at + 1 >= blocks.Count || (blocks[at + 1].Kind == BlockKind.Heading && blocks[at + 1].Level <= blocks[at].Level));

    private static void CutLooseEnd(List<PageBlock> blocks)
    {
        while (blocks.Count > 1)
        {
            var last = blocks[^1];
            var isRow = last.Kind is BlockKind.TableRow or BlockKind.TableHeader;
            if (isRow || (last.Class == LineClass.None && !LineClassifier.IsColophon(last.Text) && last.LinkShare < 0.6 && !LineClassifier.LooksLikeFeed(last.Text) && last.Kind != BlockKind.Heading)) break;
            blocks.RemoveAt(blocks.Count - 1);
        }

        CutFeed(blocks);
    }

    // A run of short lines at the end, some of which show the marks of a feed, while none ends as a sentence does.
    private static void CutFeed(List<PageBlock> blocks)
    {
        var from = blocks.Count;
        var marks = 0;
        while (from > 1)
        {
            var block = blocks[from - 1];
            if (block.Units >= 20 || block.Kind is BlockKind.TableRow or BlockKind.TableHeader || (Information.EndsSentence(block.Text) && !LineClassifier.LooksLikeFeed(block.Text))) break;
            if (LineClassifier.LooksLikeFeed(block.Text) || block.Class != LineClass.None) marks++;
            from--;
        }

        var run = blocks.Count - from;
        if (marks >= 2 && marks * 5 >= run) blocks.RemoveRange(from, run);
    }

    // A paragraph full of links is still one where enough of its words are none and it ends as a sentence does.
    private static bool IsLinkedProse(PageBlock block) => block.Units * (1 - block.LinkShare) >= 12 && Information.EndsSentence(block.Text);

    private static bool IsBody(PageBlock block) =>
        block is { Class: LineClass.None, IsProse: true, LinkShare: < 0.4 } and ({ Units: >= 10 } or { Kind: BlockKind.ListItem });
}
