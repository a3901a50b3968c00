using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Scraping.Feeds;

/// <summary>What reading a feed gave: its items, or why it is no feed.</summary>
public sealed record FeedReading
{
    /// <summary>The format; null where it is no feed.</summary>
    public FeedFormat? Format { get; init; }

    /// <summary>The feed's title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The items that name a page, in the order of the feed, each address once.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>Oddities that did not keep it from being read, for a person.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it could not be read; null where it was. The codes: <c>empty</c>, <c>not_a_feed</c>, <c>broken</c>.</summary>
    public SourceFailure? Failure { get; init; }
}
