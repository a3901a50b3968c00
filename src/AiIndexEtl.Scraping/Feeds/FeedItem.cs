namespace AiIndexEtl.Scraping.Feeds;

/// <summary>One item of a feed that names a page.</summary>
public sealed record FeedItem
{
    /// <summary>The page's address, absolute, http or https, without fragment.</summary>
    public required Uri Address { get; init; }

    /// <summary>The headline as words, without tags; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, with the zone as stated (UTC where none is); null where the feed does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was changed last; null where the feed does not say.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>
    /// What the feed itself carries of the article, as HTML: <c>content:encoded</c>, Atom's <c>content</c>, <c>content_html</c>, else the
    /// description or summary; at most a million characters, null where there is none.
    /// </summary>
    public string? Content { get; init; }

    /// <summary>The item's date: published, else changed; null where the feed says neither.</summary>
    public DateTimeOffset? Date => Published ?? Updated;
}
