using System.Globalization;
using System.Xml;
using AiIndexEtl.Scraping.Markup;

namespace AiIndexEtl.Scraping.Feeds;

/// <summary>Reads RSS and Atom in one pass.</summary>
internal sealed class XmlFeedReader
{
    private const int LongestText = 64 * 1024;
    private const int LongestContent = 1_000_000;

    private static readonly string[] RssNames =
    [
        "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/net/rss1.1#",
        "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss",
    ];

    private readonly XmlReader _reader;
    private readonly Uri _address;
    private readonly Stack<(int Depth, Uri Address)> _bases = new();
    private readonly List<FeedItem> _items = [];
    private readonly List<string> _warnings = [];
    private FeedFormat _format;
    private string _core = "";
    private string? _title;
    private int _nameless;

    private XmlFeedReader(XmlReader reader, Uri address)
    {
        _reader = reader;
        _address = address;
    }

    /// <summary>Reads a feed from its text.</summary>
    public static FeedReading Read(string text, Uri address)
    {
        using var mending = new MendingReader(new StringReader(text));
        using var reader = XmlDocuments.Open(mending);
        var feed = new XmlFeedReader(reader, address);
        try
        {
            if (feed.ReadRoot() is { } refusal) return refusal;
            feed.ReadItems();
        }
        catch (XmlException exception)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber}, position {exception.LinePosition}");
            if (feed._items.Count == 0)
            {
                return FeedReader.Failed(address, "broken", $"'{address}' is broken at {place}, before its first item: {exception.Message} Tell its publisher, or try later.");
            }

            feed._warnings.Add(string.Create(CultureInfo.InvariantCulture, $"the feed is broken at {place}; the {feed._items.Count} items before it are read"));
        }

        if (mending.Mended > 0) feed._warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{mending.Mended} stray signs (& or <) were mended"));
        return FeedReader.Of(feed._format, feed._title, feed._items, feed._nameless, feed._warnings);
    }

    private FeedReading? ReadRoot()
    {
        _reader.MoveToContent();
        _core = _reader.NamespaceURI;
        EnterBase();
        switch (_reader.LocalName.ToLowerInvariant())
        {
            case "rss":
                _format = FeedFormat.Rss;
                return null;

            // RSS 1.1 has Channel for its root.
            case "rdf" or "channel":
                _format = FeedFormat.RssRdf;
                return null;
            case "feed":
                _format = FeedFormat.Atom;
                return null;
            case "urlset" or "sitemapindex":
                return FeedReader.Failed(_address, "not_a_feed", $"'{_address}' is a sitemap and no feed. Give it as sitemap instead of feed.");
            default:
                return FeedReader.Failed(_address, "not_a_feed", $"'{_address}' begins with the element {_reader.Name}, which no feed does. Check the address of the feed.");
        }
    }

    private void ReadItems()
    {
        var itemName = _format is FeedFormat.Atom ? "entry" : "item";
        while (_reader.Read())
        {
            if (_reader.NodeType is not XmlNodeType.Element) continue;

            EnterBase();
            if (_reader.LocalName == itemName && Vocabulary() is FeedVocabulary.Core)
            {
                if (_items.Count == FeedReader.MostItems)
                {
                    _warnings.Add(string.Create(CultureInfo.InvariantCulture, $"only the first {FeedReader.MostItems} items are read"));
                    return;
                }

                if (ReadItem().Finish() is { } item) _items.Add(item);
                else _nameless++;
            }
            else if (_title is null && _reader.LocalName == "title" && Vocabulary() is FeedVocabulary.Core)
            {
                _title = ReadTitle();
            }
        }
    }

    private FeedItemDraft ReadItem()
    {
        var draft = new FeedItemDraft();

        // RDF names its items by address; most feeds repeat it as the link.
        if (_reader.GetAttribute("about", XmlNames.Rdf) is { } about) draft.Identifier = WebAddresses.Read(about, Base);
        if (_reader.IsEmptyElement) return draft;

        var depth = _reader.Depth;
        while (_reader.Read() && !(_reader.NodeType is XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.NodeType is not XmlNodeType.Element || _reader.Depth != depth + 1) continue;

            EnterBase();
            ReadField(draft);
        }

        return draft;
    }

    private void ReadField(FeedItemDraft draft)
    {
        switch (Vocabulary(), _reader.LocalName)
        {
            case (FeedVocabulary.Core, "title"):
                draft.Title = ReadTitle() ?? draft.Title;
                break;
            case (FeedVocabulary.DublinCore, "title"):
                draft.Title ??= ReadTitle();
                break;
            case (FeedVocabulary.Core or FeedVocabulary.Atom, "link"):
                ReadLink(draft);
                break;
            case (FeedVocabulary.FeedBurner, "origLink"):
                draft.Original = WebAddresses.Read(ReadText(), Base);
                break;
            case (FeedVocabulary.Core, "guid") when !IsFalse(_reader.GetAttribute("isPermaLink")):
            case (FeedVocabulary.Core, "id"):
                // Most identifiers are no addresses; those that are must be whole.
                draft.Identifier = WebAddresses.Read(ReadText(), at: null) ?? draft.Identifier;
                break;
            case (FeedVocabulary.Core, "pubDate" or "published" or "issued"):
                draft.Published = FeedDate.Read(ReadText()) ?? draft.Published;
                break;
            case (FeedVocabulary.DublinCore, "date" or "issued" or "created" or "available"):
            case (FeedVocabulary.Core, "date" or "created" or "pubdate"):
            case (FeedVocabulary.Atom, "published"):
                draft.Published ??= FeedDate.Read(ReadText());
                break;
            case (FeedVocabulary.Core or FeedVocabulary.Atom, "updated" or "modified"):
            case (FeedVocabulary.DublinCore, "modified"):
                draft.Updated ??= FeedDate.Read(ReadText());
                break;
            case (FeedVocabulary.Content, "encoded"):
                draft.Content = ReadHtml() ?? draft.Content;
                break;
            case (FeedVocabulary.Core, "content"):
                ReadAtomContent(draft);
                break;
            case (FeedVocabulary.Core, "description" or "summary"):
                draft.Summary ??= ReadHtml();
                break;
            default:
                break;
        }
    }

    // RSS has the address as text, Atom in an attribute, with a relation that says what it leads to.
    private void ReadLink(FeedItemDraft draft)
    {
        if (_reader.GetAttribute("href") is not { } href)
        {
            draft.Link ??= WebAddresses.Read(ReadText(), Base);
            return;
        }

        var relation = _reader.GetAttribute("rel")?.Trim() ?? "alternate";
        if (!relation.EndsWith("alternate", StringComparison.OrdinalIgnoreCase)) return;

        var type = _reader.GetAttribute("type");
        var isPage = type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);
        var link = WebAddresses.Read(href, Base);
        if (draft.Link is null) draft.Link = link;
        else if (isPage && !draft.HasPageLink) draft.Link = link ?? draft.Link;
        draft.HasPageLink |= isPage && link is not null;
    }

    // Content that stands elsewhere has its address in an attribute.
    private void ReadAtomContent(FeedItemDraft draft)
    {
        if (_reader.GetAttribute("src") is { } source) draft.Identifier ??= WebAddresses.Read(source, Base);
        else draft.Content ??= ReadHtml();
    }

    private string? ReadTitle()
    {
        var type = _reader.GetAttribute("type");
        var isMarkup = IsMarkup(type);

        // Atom's titles are words unless they say otherwise. RSS does not say, and most often means HTML.
        var isHtml = isMarkup || _format is not FeedFormat.Atom || type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
        return PlainWords.Of(XmlDocuments.ReadContent(_reader, LongestText, isMarkup), isHtml);
    }

    private string? ReadHtml()
    {
        var html = XmlDocuments.ReadContent(_reader, LongestContent, IsMarkup(_reader.GetAttribute("type"))).Trim();
        return html.Length == 0 ? null : html;
    }

    private static bool IsMarkup(string? type) => type is not null && (type == "xhtml" || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase));

    private string ReadText() => XmlDocuments.ReadContent(_reader, LongestText);

    private static bool IsFalse(string? flag) => flag is not null && flag.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    private FeedVocabulary Vocabulary()
    {
        var name = _reader.NamespaceURI;
        if (name == _core || (_format is not FeedFormat.Atom && Array.IndexOf(RssNames, name) >= 0)) return FeedVocabulary.Core;
        return name switch
        {
            XmlNames.Atom or XmlNames.Atom03 => _format is FeedFormat.Atom ? FeedVocabulary.Core : FeedVocabulary.Atom,
            XmlNames.DublinCore or XmlNames.DublinCoreTerms => FeedVocabulary.DublinCore,
            XmlNames.Content => FeedVocabulary.Content,
            XmlNames.FeedBurner => FeedVocabulary.FeedBurner,
            _ => FeedVocabulary.Other,
        };
    }

    private Uri Base => _bases.TryPeek(out var nearest) ? nearest.Address : _address;

    // An xml:base holds for its element and all within, and may be relative to that of an element around it.
    private void EnterBase()
    {
        while (_bases.TryPeek(out var left) && left.Depth >= _reader.Depth) _bases.Pop();
        if (XmlDocuments.BaseOf(_reader) is { } given && WebAddresses.Read(given, Base) is { } address) _bases.Push((_reader.Depth, address));
    }
}
