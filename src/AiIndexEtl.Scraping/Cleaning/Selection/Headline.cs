using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Selection;

/// <summary>Finds the line of a page that shows its headline.</summary>
internal static class Headline
{
    /// <summary>The block that repeats the title: a heading before any other line, the highest level first; -1 where none does.</summary>
    public static int BlockOf(Page page, string? title)
    {
        var best = -1;
        var bestRank = int.MaxValue;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.IsHidden || block.Units < 2 || !Titles.Repeats(block.Text, title)) continue;

            var rank = block.Kind == BlockKind.Heading ? block.Level : block.LinkShare < 0.5 && block.Kind == BlockKind.Paragraph ? 8 : 9;
            if (rank >= bestRank) continue;

            best = i;
            bestRank = rank;
        }

        // A list item or a link that repeats the title may stand anywhere.
        return bestRank < 9 ? best : -1;
    }
}
