using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Where the headline and the article stand among the blocks of a page; evidence counts by its distance from them.</summary>
/// <param name="Headline">Index of the block that repeats the headline, next before the article; -1 where none does.</param>
/// <param name="Start">Index of the article's first block.</param>
/// <param name="End">The index behind its last block.</param>
internal readonly record struct ArticlePlace(int Headline, int Start, int End)
{
    private const int LinesBelow = 14;
    private const int LinesBefore = 8;
    private const int LinesInto = 4;
    private const int MostLinesInto = 10;
    private const int LinesAbove = 4;

    /// <summary>Finds the place of an article whose blocks were taken from a page.</summary>
    /// <param name="blocks">All blocks of the page.</param>
    /// <param name="article">The chosen ones; empty where the article did not come from them.</param>
    /// <param name="title">The headline.</param>
    public static ArticlePlace Find(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageBlock> article, string? title)
    {
        var (start, end) = Extent(blocks, article);
        if (start >= 0) return new ArticlePlace(HeadlineBefore(blocks, start, title), start, end);

        // The first line that repeats the headline, and the first prose behind it.
        var headline = -1;
        for (var i = 0; i < blocks.Count && headline < 0; i++)
        {
            if (Titles.Repeats(blocks[i].Text, title)) headline = i;
        }

        start = Math.Max(headline + 1, 0);
        while (start < blocks.Count && !(blocks[start].IsProse && blocks[start].Units >= 18)) start++;
        return new ArticlePlace(headline, start, blocks.Count);
    }

    /// <summary>The indexes of the lines beside the headline and before the article, nearest first, and whether each stands above the headline.</summary>
    /// <param name="blocks">All blocks of the page.</param>
    public IEnumerable<(int Index, bool IsAbove)> Head(IReadOnlyList<PageBlock> blocks)
    {
        // Bylines that were taken for a part of the article stand before its first paragraph.
        var until = Math.Min(blocks.Count, Start + LinesInto);
        while (until < Math.Min(blocks.Count, Start + MostLinesInto) && !(blocks[until - 1].IsProse && blocks[until - 1].Units >= 18)) until++;
        until = Math.Min(until, Math.Max(End, Start));
        var next = Headline >= 0 ? Headline : Math.Max(0, Start - LinesBefore);
        var last = Headline >= 0 ? Math.Min(until, Headline + LinesBelow) : until;
        for (; next < last; next++) yield return (next, false);
        for (next = Math.Max(next, Start - LinesBefore); next < until; next++) yield return (next, false);
        for (var i = Headline - 1; i >= Math.Max(0, Headline - LinesAbove); i--) yield return (i, true);
    }

    /// <summary>The indexes of the article's last lines and of those behind it.</summary>
    /// <param name="count">How many blocks the page has.</param>
    public IEnumerable<int> Tail(int count)
    {
        for (var i = Math.Max(Start + 1, End - 2); i < Math.Min(count, End + LinesInto); i++) yield return i;
    }

    private static (int Start, int End) Extent(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageBlock> article)
    {
        var start = -1;
        var end = -1;
        var at = 0;
        foreach (var block in article)
        {
            var found = at;
            while (found < blocks.Count && !ReferenceEquals(blocks[found], block) && blocks[found].Text != block.Text) found++;
            if (found == blocks.Count) continue;

            // A standfirst may have come from above; the article begins with the block that is followed by others.
            if (start < 0) start = found;
            at = found + 1;
            end = at;
        }

        return (start, end);
    }

    private static int HeadlineBefore(IReadOnlyList<PageBlock> blocks, int start, string? title)
    {
        var hidden = -1;
        for (var i = Math.Min(start + 1, blocks.Count - 1); i >= 0; i--)
        {
            if (!Titles.Repeats(blocks[i].Text, title)) continue;
            if (!blocks[i].IsHidden) return i;
            if (hidden < 0) hidden = i;
        }

        return hidden;
    }
}
