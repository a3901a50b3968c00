using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>The meta elements of a page by lower-case name or property; the first of a name counts.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the meta elements of a page.</summary>
    public MetaTags(PageElements elements)
    {
        foreach (var meta in elements.Metas)
        {
            var content = Characters.Collapse(meta.GetAttribute("content") ?? "");
            if (content.Length == 0) continue;

            foreach (var key in new[] { meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop") })
            {
                if (!string.IsNullOrWhiteSpace(key)) _values.TryAdd(key.Trim(), content);
            }
        }
    }

    /// <summary>The first of the names that the page has; null where it has none.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value)) return value;
        }

        return null;
    }
}
