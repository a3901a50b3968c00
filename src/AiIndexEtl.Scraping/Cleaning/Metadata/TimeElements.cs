using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Reads the time elements of a page that stand beside its headline or say that they mean the page.</summary>
internal static class TimeElements
{
    private const double Marked = 0.9;
    private const double BesideHeadline = 0.85;

    // Elements with more blocks than this are the page, not a byline.
    private const int LargestByline = 12;

    /// <summary>The evidence, in document order.</summary>
    public static IEnumerable<MetadataEvidence> In(Page page, ArticlePlace place)
    {
        Dictionary<TreeElement, PageNode>? nodes = null;
        var seen = 0;
        foreach (var time in page.Elements.Times)
        {
            var value = time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent;
            if (value.Length > 60 || Dates.FirstIn(value) is not { } day) continue;
            if (IsInFurniture(time, page.Elements)) continue;

            var role = time.GetAttribute("itemprop");
            var isMarked = role is "datePublished" or "dateModified" || time.HasAttribute("pubdate");
            nodes ??= page.Nodes.ToDictionary(node => node.Element);
            if (!isMarked && !IsBeside(time, nodes, place)) continue;

            var isChange = role == "dateModified" || Says(time, "updat") || Says(time, "modif");
            yield return MetadataFields.Day(isChange ? "modified" : "published", day, "time element", (isMarked ? Marked : BesideHeadline) - Math.Min(seen++, 5) * 0.01);
        }
    }

    private static bool Says(TreeElement time, string word) => (time.ClassName ?? "").Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsBeside(TreeElement time, Dictionary<TreeElement, PageNode> nodes, ArticlePlace place)
    {
        for (var at = time; at is not null; at = at.ParentElement)
        {
            if (!nodes.TryGetValue(at, out var node)) continue;

            var from = Math.Max(0, Math.Min(place.Headline < 0 ? place.Start : place.Headline, place.Start) - 4);
            return node.EndBlock - node.FirstBlock <= LargestByline && node.FirstBlock < place.Start + 3 && node.EndBlock > from;
        }

        return false;
    }

    private static bool IsInFurniture(TreeElement element, PageElements elements)
    {
        var names = new NodeNames();
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (names.Of(at) is NodeName.Comments) return true;
            if (at.LocalName is "nav" or "aside" or "footer") return !elements.FirstHeadings.Exists(at.Contains);
        }

        return false;
    }
}
