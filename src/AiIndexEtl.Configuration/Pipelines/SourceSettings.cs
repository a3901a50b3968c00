namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>One document to read, or a folder, feed, sitemap or crawl of several.</summary>
public sealed record SourceSettings
{
    /// <summary>The name of the source in logs, reports and the warehouse; unique within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The web address of a page to fetch; null where the source is something else.</summary>
    public string? Url { get; init; }

    /// <summary>The file or folder to read, as written; null where the source is something else.</summary>
    public string? Path { get; init; }

    /// <summary>The web address of a feed whose items become documents; null where the source is something else.</summary>
    public string? Feed { get; init; }

    /// <summary>The web address of a sitemap whose pages become documents; null where the source is something else.</summary>
    public string? Sitemap { get; init; }

    /// <summary>The WARC file whose records become documents, or a glob of several, as written; null where the source is something else.</summary>
    public string? Warc { get; init; }

    /// <summary>Patterns of addresses of which one must match; empty for any address. For feeds, sitemaps and WARC files.</summary>
    public IReadOnlyList<string> Match { get; init; } = [];

    /// <summary>Patterns of addresses of which none may match. For feeds, sitemaps and WARC files.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Words of which one must be in the title; empty for any title. For feeds.</summary>
    public IReadOnlyList<string> TitleMatch { get; init; } = [];

    /// <summary>
    /// At most so many pages, the newest. Null: <see cref="PipelineDefaults.NewestListed"/> of a feed or sitemap, every record of WARC
    /// files.
    /// </summary>
    public int? Newest { get; init; }

    /// <summary>The greatest age of a page in days; null for any. A page whose age is unknown passes.</summary>
    public int? MaxAgeDays { get; init; }

    /// <summary>
    /// The address that the file was saved from. The document is then filed and linked under that address, as if it had been fetched
    /// from there. Null: a file is filed under its path.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>The group that the source is run with. Default: the default group.</summary>
    public required string Group { get; init; }

    /// <summary>The edition of the report that the source is about, such as <c>ai-index/2025</c>; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>The outlet, which takes precedence over what the page says; null for what the page says.</summary>
    public string? Publisher { get; init; }

    /// <summary>
    /// The language (<c>en</c>, <c>zh-Hans</c>, <c>zh-Hant</c>), which takes precedence over detection; null to detect it.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Days without a receipt after which the source is late; null for what its group says.</summary>
    public int? LateAfterDays { get; init; }

    /// <summary>The line of pipeline.yaml that the source begins in; 0 where it comes from the command line.</summary>
    public int Line { get; init; }
}
