using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>
/// The elements of a page that say something of it besides its text, gathered in the walk over the page, in document order: every
/// search of its own through the tree would cost as much as the walk.
/// </summary>
internal sealed class PageElements
{
    /// <summary>The meta elements with a content.</summary>
    public List<TreeElement> Metas { get; } = [];

    /// <summary>The address of the first canonical link as written; null where there is none.</summary>
    public string? CanonicalLink { get; private set; }

    /// <summary>The scripts that hold JSON-LD.</summary>
    public List<TreeElement> LinkedData { get; } = [];

    /// <summary>The other scripts that stand in the page itself.</summary>
    public List<TreeElement> Scripts { get; } = [];

    /// <summary>The headings of the first level.</summary>
    public List<TreeElement> FirstHeadings { get; } = [];

    /// <summary>The time elements, and those marked as the day of publication or change.</summary>
    public List<TreeElement> Times { get; } = [];

    /// <summary>The elements marked as the author.</summary>
    public List<TreeElement> Authors { get; } = [];

    /// <summary>The text areas.</summary>
    public List<TreeElement> TextAreas { get; } = [];

    /// <summary>The parts of the body for readers without scripts.</summary>
    public List<TreeElement> Noscripts { get; } = [];

    /// <summary>Notes the elements of a page's head.</summary>
    public void NoteHead(TreeDocument document)
    {
        if (document.Head is not { } head) return;
        foreach (var element in head.Children) Note(element, isInBody: false);
    }

    /// <summary>Notes an element, where it is one of these.</summary>
    public void Note(TreeElement element, bool isInBody)
    {
        switch (element.LocalName)
        {
            case "h1":
                FirstHeadings.Add(element);
                break;
            case "time":
                Times.Add(element);
                break;
            case "meta" when element.HasAttribute("content"):
                Metas.Add(element);
                break;
            case "link" when CanonicalLink is null && IsToken(element.GetAttribute("rel"), "canonical"):
                CanonicalLink = element.GetAttribute("href");
                break;
            case "script" when IsLinkedData(element):
                LinkedData.Add(element);
                break;
            case "script" when !element.HasAttribute("src"):
                Scripts.Add(element);
                break;
            case "textarea":
                TextAreas.Add(element);
                break;
            case "noscript" when isInBody:
                Noscripts.Add(element);
                break;
        }
    }

    /// <summary>Notes an element by its <c>itemprop</c> or <c>rel</c> attribute.</summary>
    public void NoteMark(TreeElement element, AttributeName attribute, ReadOnlySpan<char> value)
    {
        var isAuthor = attribute == AttributeName.Rel ? element.LocalName == "a" && IsToken(value.ToString(), "author") : value is "author";
        var isDay = attribute == AttributeName.Itemprop && value is "datePublished" or "dateModified";
        if (isAuthor) Authors.Add(element);
        else if (isDay && element.LocalName is not "time" and not "meta") Times.Add(element);
    }

    private static bool IsLinkedData(TreeElement script) => string.Equals(script.GetAttribute("type")?.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase);

    private static bool IsToken(string? value, string token) =>
        value is not null && value.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Contains(token, StringComparer.OrdinalIgnoreCase);
}
