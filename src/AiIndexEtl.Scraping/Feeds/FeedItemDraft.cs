namespace AiIndexEtl.Scraping.Feeds;

/// <summary>What has been read of an item so far: where a feed says a thing in several ways, each way is kept until the end.</summary>
internal sealed class FeedItemDraft
{
    public string? Title { get; set; }

    /// <summary>The article's own address where the link leads over a counter.</summary>
    public Uri? Original { get; set; }

    public Uri? Link { get; set; }

    /// <summary>Whether the link is said, or may be taken, to lead to a page and not to another form of it.</summary>
    public bool HasPageLink { get; set; }

    /// <summary>An identifier that is an address too.</summary>
    public Uri? Identifier { get; set; }

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public string? Content { get; set; }

    public string? Summary { get; set; }

    /// <summary>The item; null where it names no page.</summary>
    public FeedItem? Finish() => (Original ?? Link ?? Identifier) is not { } address
        ? null
        : new FeedItem
        {
            Address = address,
            Title = Title,
            Published = Published,
            Updated = Updated,
            Content = Content ?? Summary,
        };
}
