namespace AiIndexEtl.Scraping.Warc;

/// <summary>A record whose header has been read.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Offset">Where it begins in the file.</param>
internal sealed record WarcRecord(WarcHeader Header, long Offset)
{
    /// <summary>The target's address where it is one of http or https; null otherwise.</summary>
    public Uri? Address { get; } = Uri.TryCreate(Header.Target, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;

    /// <summary>A report on this record.</summary>
    public WarcItem Report(string code, string message) => new() { Report = new WarcReport(code, Offset, Header.RecordId, Header.Target, message) };
}
