namespace AiIndexEtl.Scraping.Warc;

/// <summary>Limits of reading a WARC file. They bound memory and time whatever the file declares.</summary>
public sealed record WarcOptions
{
    /// <summary>The largest block of a record that is kept, and the most bytes that its body may unpack to. Default: 32 MiB, as for pages that are fetched.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;
}
