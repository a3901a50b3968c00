using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Selection;

/// <summary>
/// Finds teasers of other articles by their shape: elements of one name that come again and again, each with a headline that is a link
/// and little text of its own. Two signals are needed, the repeated shape and the linked headline; no name of a class counts.
/// </summary>
internal static class RepeatedCards
{
    private const int FewestCards = 3;
    private const int MostBlocks = 8;
    private const double MostProse = 90;

    /// <summary>The nodes that are teasers, outermost first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="headline">The block of the page's own headline, which no teaser holds; -1 where there is none.</param>
    public static IReadOnlyList<PageNode> Find(Page page, int headline)
    {
        var groups = new Dictionary<string, (int All, List<PageNode> Cards)>(StringComparer.Ordinal);
        foreach (var node in page.Nodes.Skip(1))
        {
            if (node.EndBlock == node.FirstBlock || Signature(node) is not { } signature) continue;

            var (all, cards) = groups.GetValueOrDefault(signature, (0, []));
            if (IsCard(page, node, headline)) cards.Add(node);
            groups[signature] = (all + 1, cards);
        }

        return [.. groups.Values.Where(group => group.Cards.Count >= FewestCards && group.Cards.Count * 5 >= group.All * 3).SelectMany(group => group.Cards)];
    }

    private static string? Signature(PageNode node)
    {
        var name = node.Element.LocalName;
        if (node.Element.ClassName is { Length: > 0 } className)
        {
            var end = className.AsSpan().Trim().IndexOf(' ');
            return name + "." + (end < 0 ? className.Trim() : className.Trim()[..end]);
        }

        return name is "article" or "li" or "section" ? name : null;
    }

    private static bool IsCard(Page page, PageNode node, int headline)
    {
        if (node.EndBlock - node.FirstBlock is < 2 or > MostBlocks || (headline >= node.FirstBlock && headline < node.EndBlock)) return false;

        double prose = 0;
        var isLed = false;
        for (var i = node.FirstBlock; i < node.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (block.Kind is BlockKind.TableRow or BlockKind.TableHeader) return false;
            if (prose == 0 && block is { LinkShare: > 0.9, Units: >= 3 }) isLed = true;
            if (block.IsProse) prose += block.Units;
        }

        return isLed && prose <= MostProse;
    }
}
