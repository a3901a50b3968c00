using System.Xml;
using AiIndexEtl.Scraping.Feeds;
using AiIndexEtl.Scraping.Markup;

namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>Reads a sitemap in XML in one pass.</summary>
internal sealed class SitemapXml(MendingReader text, Uri address) : IDisposable
{
    private const int LongestText = 8 * 1024;

    private readonly XmlReader _reader = XmlDocuments.Open(text);
    private readonly List<SitemapEntry> _entries = [];
    private readonly List<string> _warnings = [];
    private SitemapKind _kind;
    private int _nameless;

    /// <summary>Whether the root is that of a feed, which is to be read as one.</summary>
    public bool IsFeed { get; private set; }

    /// <summary>Reads the sitemap.</summary>
    public SitemapReading Read()
    {
        try
        {
            if (ReadRoot() is { } refusal) return refusal;
            if (!IsFeed) ReadEntries();
        }
        catch (XmlException exception)
        {
            var place = SitemapReader.Text($"at line {exception.LineNumber}, position {exception.LinePosition}");
            if (_entries.Count == 0)
            {
                return SitemapReader.Failed(address, "broken", $"'{address}' is broken {place}, before its first entry. Tell its publisher, or try later.");
            }

            _warnings.Add(SitemapReader.Text($"the sitemap is broken {place}; the {_entries.Count} entries before it are read"));
        }

        if (_nameless > 0) _warnings.Add(SitemapReader.Text($"{_nameless} entries have no address and are left out"));
        if (text.Mended > 0) _warnings.Add(SitemapReader.Text($"{text.Mended} stray signs (& or <) were mended"));
        return new SitemapReading { Kind = _kind, Entries = _entries, Warnings = _warnings };
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private SitemapReading? ReadRoot()
    {
        _reader.MoveToContent();
        switch (_reader.LocalName.ToLowerInvariant())
        {
            case "urlset":
                return null;
            case "sitemapindex":
                _kind = SitemapKind.Index;
                return null;
            case "rss" or "feed" or "rdf":
                IsFeed = true;
                return null;
            default:
                return SitemapReader.Failed(address, "not_a_sitemap", $"'{address}' begins with the element {_reader.Name}, which no sitemap does. Look for a line Sitemap: in the robots.txt of the site.");
        }
    }

    private void ReadEntries()
    {
        var core = _reader.NamespaceURI;
        var name = _kind is SitemapKind.Index ? "sitemap" : "url";
        while (_reader.Read())
        {
            if (_reader.NodeType is not XmlNodeType.Element || _reader.LocalName != name || _reader.NamespaceURI != core) continue;
            if (_entries.Count == SitemapReader.MostEntries)
            {
                _warnings.Add(SitemapReader.Text($"only the first {SitemapReader.MostEntries} entries are read, the most that the protocol allows"));
                return;
            }

            if (ReadEntry(core) is { } entry) _entries.Add(entry);
            else _nameless++;
        }
    }

    // Pictures and videos have addresses and titles of their own within an entry; only the names of the protocol and of news count.
    private SitemapEntry? ReadEntry(string core)
    {
        Uri? page = null;
        string? title = null;
        DateTimeOffset? modified = null;
        DateTimeOffset? published = null;
        var depth = _reader.Depth;
        if (_reader.IsEmptyElement) return null;

        while (_reader.Read() && !(_reader.NodeType is XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.NodeType is not XmlNodeType.Element) continue;

            switch (_reader.NamespaceURI == core && _reader.Depth == depth + 1, _reader.NamespaceURI, _reader.LocalName)
            {
                case (true, _, "loc"):
                    page ??= WebAddresses.Read(ReadText(), address);
                    break;
                case (true, _, "lastmod"):
                    modified ??= FeedDate.Read(ReadText());
                    break;
                case (_, XmlNames.News, "publication_date"):
                    published ??= FeedDate.Read(ReadText());
                    break;
                case (_, XmlNames.News, "title"):
                    title ??= PlainWords.Of(ReadText(), isHtml: true);
                    break;
                default:
                    break;
            }
        }

        return page is null
            ? null
            : new SitemapEntry
            {
                Address = page,
                LastModified = modified,
                Published = published,
                Title = title,
                IsOnOtherHost = SitemapReader.IsOnOtherHost(page, address),
            };
    }

    private string ReadText() => XmlDocuments.ReadContent(_reader, LongestText);
}
