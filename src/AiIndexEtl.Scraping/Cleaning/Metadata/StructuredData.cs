using System.Globalization;
using System.Net;
using AiIndexEtl.Scraping.Cleaning.Embedded;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;
using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>What a page says of its article as data: in JSON-LD (schema.org), or in the object that its scripts fill the page from.</summary>
internal sealed record StructuredData
{
    private const int DeepestObject = 8;
    private const double StateTrust = 0.9;

    // Ten digits count seconds, thirteen milliseconds, since 1970.
    private const long FirstSecond = 631_152_000;
    private const long LastSecond = 4_102_444_800;

    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "Report", "PressRelease", "TechArticle", "ScholarlyArticle", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting"];

    private static readonly string[] StatePublished =
        ["datePublished", "publishTime", "publish_time", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published", "pubDate", "pubTime", "pub_time", "pubtime", "ptime", "releaseTime", "releaseDate", "createdAt", "created_at", "createTime", "create_time", "ctime", "date", "time"];

    private static readonly string[] StateModified = ["dateModified", "updatedAt", "updated_at", "updateTime", "update_time", "modifiedAt", "modified", "lastModified", "mtime"];
    private static readonly string[] StateAuthor = ["author", "authorName", "author_name", "authors", "writer", "byline", "nickname", "userName"];
    private static readonly string[] StatePublisher = ["publisher", "source", "sourceName", "source_name", "mediaName", "media_name", "siteName", "origin"];

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

    /// <summary>Reads a page's JSON-LD: the article whose headline the page's title repeats, else the first.</summary>
    /// <param name="document">The page.</param>
    /// <param name="values">Its JSON-LD.</param>
    public static StructuredData Read(TreeDocument document, IReadOnlyList<DataValue> values)
    {
        var articles = new List<DataValue>();
        var named = new Dictionary<string, DataValue>(StringComparer.Ordinal);
        foreach (var value in values) Collect(value, articles, named, 0);
        if (articles.Count == 0) return new StructuredData();

        var title = Characters.Collapse(document.Title);
        var article = articles.Find(candidate => Titles.Repeats(Text(candidate["headline"]) ?? "", title)) ?? articles[0];
        return new StructuredData
        {
            Headline = Text(article["headline"]) ?? Text(article["name"]),
            Published = Text(article["datePublished"]) ?? Text(article["dateCreated"]),
            Modified = Text(article["dateModified"]),
            Author = Names(article["author"] ?? article["creator"], named),
            Publisher = Names(article["publisher"], named),
        };
    }

    /// <summary>Reads what stands beside an article in a page's state.</summary>
    /// <param name="article">The article.</param>
    public static StructuredData Of(EmbeddedArticle article) => new()
    {
        Headline = article.Title,
        Published = First(article.Holder, StatePublished, Moment),
        Modified = First(article.Holder, StateModified, Moment),
        Author = First(article.Holder, StateAuthor, value => Names(value, [])),
        Publisher = First(article.Holder, StatePublisher, value => Names(value, [])),
        Source = "page state",
        Trust = StateTrust,
    };

    private static string? First(DataValue holder, string[] names, Func<DataValue, string?> read)
    {
        foreach (var name in names)
        {
            if (holder[name] is { } value && read(value) is { Length: < 120 } found) return found;
        }

        return null;
    }

    // Days are those of China for counted seconds: sites elsewhere write their dates out.
    private static string? Moment(DataValue value)
    {
        if ((value.Text ?? value.Written) is not { } written) return null;
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return value.Text;

        var seconds = count > LastSecond ? count / 1000 : count;
        return seconds is >= FirstSecond and <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static void Collect(DataValue value, List<DataValue> articles, Dictionary<string, DataValue> named, int depth)
    {
        if (depth > DeepestObject) return;

        foreach (var item in value.Items) Collect(item, articles, named, depth + 1);
        if (value["@id"]?.Text is { } id && value.Members.Count > 1) named.TryAdd(id, value);
        if (IsArticle(value["@type"])) articles.Add(value);
        foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item" })
        {
            if (value[name] is { } inner && (name is "@graph" or "mainEntity" || articles.Count == 0)) Collect(inner, articles, named, depth + 1);
        }
    }

    private static bool IsArticle(DataValue? type) =>
        type is not null && (type.Text is { } name ? ArticleTypes.Contains(name, StringComparer.Ordinal) || name.EndsWith("NewsArticle", StringComparison.Ordinal) : type.Items.Any(IsArticle));

    private static string? Names(DataValue? value, Dictionary<string, DataValue> named)
    {
        if (value is null) return null;

        var names = (value.IsArray ? value.Items : [value])
            .Select(item => item["@id"]?.Text is { } id && item["name"] is null ? named.GetValueOrDefault(id, item) : item)
            .Select(item => Text(item) ?? Text(item["name"]) ?? Text(item["nickname"]) ?? (item["name"] is { IsArray: true } list ? list.Items.Select(Text).FirstOrDefault() : null))
            .OfType<string>()
            .Where(name => !name.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Text(DataValue? value) =>
        value?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? Characters.Collapse(WebUtility.HtmlDecode(text)) : null;
}
