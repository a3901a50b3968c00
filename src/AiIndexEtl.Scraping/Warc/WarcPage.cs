namespace AiIndexEtl.Scraping.Warc;

/// <summary>A page out of a WARC file, as its server sent it.</summary>
public sealed record WarcPage
{
    /// <summary>The address that was asked for (http or https).</summary>
    public required Uri Address { get; init; }

    /// <summary>When it was captured; null where the record's date cannot be read.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The HTTP status; 200 for a <c>resource</c> record, which holds a body alone.</summary>
    public required int Status { get; init; }

    /// <summary>Every field of the HTTP response in the order received; for a <c>resource</c> its Content-Type alone.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body with transfer coding and content coding undone, otherwise byte for byte.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type in lower case without parameters; null where there is none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset parameter as sent; null where there is none.</summary>
    public string? CharsetLabel { get; init; }

    /// <summary>The record's id without its angle brackets; null where it has none.</summary>
    public string? RecordId { get; init; }

    /// <summary>Where the record begins in the file, in bytes; in a compressed file, where the gzip member that it begins in does.</summary>
    public required long Offset { get; init; }

    /// <summary>What is doubtful about the record although it could be read, such as a digest that differs; for the log.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
