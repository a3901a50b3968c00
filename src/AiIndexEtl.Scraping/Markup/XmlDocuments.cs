using System.Text;
using System.Xml;

namespace AiIndexEtl.Scraping.Markup;

/// <summary>How XML of strangers is read: no document type is looked at, nothing outside is loaded, and usual prefixes need no declaration.</summary>
internal static class XmlDocuments
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    private static readonly (string Prefix, string Name)[] UsualPrefixes =
    [
        ("atom", XmlNames.Atom), ("dc", XmlNames.DublinCore), ("dcterms", XmlNames.DublinCoreTerms), ("content", XmlNames.Content),
        ("feedburner", XmlNames.FeedBurner), ("news", XmlNames.News), ("rdf", XmlNames.Rdf),
        ("media", "http://search.yahoo.com/mrss/"), ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/"), ("slash", "http://purl.org/rss/1.0/modules/slash/"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"), ("georss", "http://www.georss.org/georss"),
        ("thr", "http://purl.org/syndication/thread/1.0"), ("image", "http://www.google.com/schemas/sitemap-image/1.1"),
        ("video", "http://www.google.com/schemas/sitemap-video/1.1"), ("xhtml", "http://www.w3.org/1999/xhtml"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xlink", "http://www.w3.org/1999/xlink"),
    ];

    /// <summary>Opens a reader, which throws <see cref="XmlException"/> where the text is no XML.</summary>
    public static XmlReader Open(TextReader text)
    {
        var names = new NameTable();
        var prefixes = new XmlNamespaceManager(names);
        foreach (var (prefix, name) in UsualPrefixes) prefixes.AddNamespace(prefix, name);

        var settings = new XmlReaderSettings
        {
            NameTable = names,
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        return XmlReader.Create(text, settings, new XmlParserContext(names, prefixes, null, XmlSpace.None));
    }

    /// <summary>The xml:base of the element that the reader is at; null where it has none.</summary>
    public static string? BaseOf(XmlReader reader) => reader.GetAttribute("base", Xml);

    /// <summary>
    /// What stands in the element that the reader is at, with the tags of elements within, attributes left out; the reader ends at the
    /// end tag. Text is escaped where <paramref name="isMarkup"/> asks for markup. More than the limit is read and forgotten.
    /// </summary>
    public static string ReadContent(XmlReader reader, int limit, bool isMarkup = false)
    {
        if (reader.IsEmptyElement) return "";

        var depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && !(reader.NodeType is XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (text.Length > limit) continue;
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(isMarkup ? Escaped(reader.Value) : reader.Value);
                    break;
                case XmlNodeType.Element when isMarkup:
                    text.Append('<').Append(reader.LocalName).Append('>');
                    break;
                case XmlNodeType.EndElement when isMarkup:
                    text.Append("</").Append(reader.LocalName).Append('>');
                    break;
                default:
                    break;
            }
        }

        return text.Length > limit ? text.ToString(0, limit) : text.ToString();
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
