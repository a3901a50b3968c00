using System.Collections.Frozen;
using System.Net;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Embedded;

/// <summary>
/// Finds articles in a page's data by structure: the longest text under a name such as content, body or articleBody that reads as
/// running text, best with a headline beside it.
/// </summary>
internal static class EmbeddedArticles
{
    private const double Shortest = 40;
    private const int MostObjects = 60_000;
    private const int DeepestText = 8;

    private static readonly FrozenSet<string> BodyNames =
        "content contents body html text articlebody articlecontent articletext articlehtml contenthtml contentbody bodyhtml bodytext htmlcontent posttext postcontent post newscontent newsbody detail details detailcontent richtext fulltext story storybody maintext maincontent paragraphs blocks rendered markdown main"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] TitleNames = ["title", "headline", "articleTitle", "article_title", "newsTitle", "name", "subject", "mainTitle", "pageTitle"];
    private static readonly string[] TextNames = ["text", "content", "html", "value", "data", "paragraph", "insert"];

    /// <summary>The articles in values, each with its headline; the longest first.</summary>
    public static IReadOnlyList<EmbeddedArticle> In(IEnumerable<DataValue> values)
    {
        var found = new List<EmbeddedArticle>();
        foreach (var root in values)
        {
            var waiting = new Stack<(DataValue Value, DataValue? Outer)>();
            waiting.Push((root, null));
            for (var seen = 0; waiting.Count > 0 && seen < MostObjects; seen++)
            {
                var (value, outer) = waiting.Pop();
                foreach (var (name, member) in value.Members)
                {
                    if (BodyNames.Contains(KeyOf(name)) && BodyOf(Resolved(member, root)) is var (body, units)) found.Add(new EmbeddedArticle(body, units, value, TitleOf(value, root) ?? (outer is null ? null : TitleOf(outer, root))));
                    if (member.Text is null && member.Written is null) waiting.Push((member, value));
                }

                foreach (var item in value.Items)
                {
                    if (item.Text is null && item.Written is null) waiting.Push((item, outer));
                }
            }
        }

        return [.. found.OrderByDescending(article => article.Units).ThenByDescending(article => article.Title is not null)];
    }

    /// <summary>The blocks of an article's text or markup.</summary>
    public static IReadOnlyList<PageBlock> BlocksOf(string body) =>
        IsMarkup(body) ? PageReader.Read(body.AsMemory()).Blocks : Texts.LineReader.Read(body);

    /// <summary>A text under one of the names; null where there is none.</summary>
    public static string? TextOf(DataValue holder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (holder[name] is { } value && (value.Text ?? value["name"]?.Text ?? value["rendered"]?.Text) is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text)) return text.Trim();
        }

        return null;
    }

    private static string? TitleOf(DataValue holder, DataValue root)
    {
        foreach (var name in TitleNames)
        {
            if (holder[name] is not { } value) continue;

            var resolved = Resolved(value, root);
            if ((resolved.Text ?? resolved["rendered"]?.Text) is { Length: >= 2 and <= 300 } text) return Characters.Collapse(WebUtility.HtmlDecode(text));
        }

        return null;
    }

    // Some pages keep all strings in one array and refer to them by number.
    private static DataValue Resolved(DataValue value, DataValue root) =>
        root.IsArray && int.TryParse(value.Written, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < root.Items.Count ? root.Items[index] : value;

    private static (string Body, double Units)? BodyOf(DataValue value)
    {
        var text = value.Text ?? Joined(value, 0);
        if (text is null || text.Length < Shortest) return null;
        if (text.StartsWith("%3C", StringComparison.OrdinalIgnoreCase)) text = Uri.UnescapeDataString(text);
        if (text[0] is '{' or '[' && new LiteralReader(text).Read() is { } inner && Joined(inner, 0) is { } joined) text = joined;
        if (!IsMarkup(text) && text.Contains("&lt;", StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);

        var plain = IsMarkup(text) ? WithoutTags(text) : text;
        var units = Information.UnitsOf(plain);
        return units >= Shortest && ReadsAsProse(plain, units) ? (text, units) : null;
    }

    // Editors that work in blocks keep an article as an array of paragraphs.
    private static string? Joined(DataValue value, int depth)
    {
        if (depth > DeepestText) return null;
        if (value.Text is { } text) return text;

        var parts = new List<string>();
        foreach (var item in value.Items)
        {
            if (Joined(item, depth + 1) is { Length: > 0 } part) parts.Add(part);
        }

        foreach (var name in value.IsArray ? [] : TextNames)
        {
            if (value[name] is { } member && Joined(member, depth + 1) is { Length: > 0 } part)
            {
                parts.Add(part);
                break;
            }
        }

        if (parts.Count == 0 && !value.IsArray && (value["blocks"] ?? value["children"] ?? value["ops"] ?? value["rendered"]) is { } nested) return Joined(nested, depth + 1);
        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }

    // Code, style sheets and lists of words have no sentences.
    private static bool ReadsAsProse(string text, double units)
    {
        var ends = 0;
        var odd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？' or '；' || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && text[i + 1] is ' ' or '\n' or '"' or '”')) ends++;
            else if (text[i] is '{' or '}' or '=' or ';' or '$') odd++;
        }

        return ends >= 1 && ends * 90 >= units && odd * 40 < text.Length;
    }

    private static bool IsMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/') return text.IndexOf('>', at) > 0;
        }

        return false;
    }

    private static string WithoutTags(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        var inTag = false;
        foreach (var c in text)
        {
            if (c == '<') inTag = true;
            if (!inTag) plain.Append(c);
            if (c == '>' && inTag)
            {
                inTag = false;
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    private static string KeyOf(string name) => Titles.Key(name);
}
