using System.Text.Json;
using AngleSharp.Html.Dom;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>What a page says of itself in JSON-LD (schema.org): the first article-like object counts.</summary>
internal sealed record StructuredData
{
    private const int DeepestObject = 8;
    private const int LongestScript = 1 << 20;

    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "Report", "PressRelease", "TechArticle", "ScholarlyArticle", "LiveBlogPosting"];

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The date of publication as written.</summary>
    public string? Published { get; init; }

    /// <summary>The date of the last change as written.</summary>
    public string? Modified { get; init; }

    /// <summary>Where the data stand, as evidence names it.</summary>
    public string Source { get; init; } = "json-ld";

    /// <summary>How far they can be trusted, 0 to 1.</summary>
    public double Trust { get; init; } = 0.97;

    /// <summary>The authors, parted by ", ".</summary>
    public string? Author { get; init; }

    /// <summary>The publisher's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>The whole text of the article, where given.</summary>
    public string? Body { get; init; }

    /// <summary>Reads a page's JSON-LD; what cannot be parsed is passed over.</summary>
    public static StructuredData Read(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            var json = script.TextContent;
            if (json.Length is 0 or > LongestScript) continue;

            try
            {
                using var parsed = JsonDocument.Parse(json.Trim().TrimEnd(';'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (FindArticle(parsed.RootElement, 0) is { } article) return Of(article);
            }
            catch (JsonException)
            {
                // A page's broken JSON is no reason to lose the page: its other evidence remains.
            }
        }

        return new StructuredData();
    }

    private static StructuredData Of(JsonElement article) => new()
    {
        Headline = Text(article, "headline"),
        Published = Text(article, "datePublished"),
        Modified = Text(article, "dateModified"),
        Author = Names(article, "author"),
        Publisher = Names(article, "publisher"),
        Body = Text(article, "articleBody"),
    };

    private static JsonElement? FindArticle(JsonElement element, int depth)
    {
        if (depth > DeepestObject) return null;

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (FindArticle(item, depth + 1) is { } found) return found;
            }

            return null;
        }

        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("@type", out var type) && IsArticle(type)) return element;
        if (element.TryGetProperty("@graph", out var graph)) return FindArticle(graph, depth + 1);
        return element.TryGetProperty("mainEntity", out var entity) ? FindArticle(entity, depth + 1) : null;
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name && (ArticleTypes.Contains(name, StringComparer.Ordinal) || name.EndsWith("NewsArticle", StringComparison.Ordinal)),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static string? Names(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value)) return null;

        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
            .Select(item => item.ValueKind == JsonValueKind.Object ? Text(item, "name") : AsText(item))
            .OfType<string>()
            .Where(name => !name.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? AsText(value) : null;

    private static string? AsText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
