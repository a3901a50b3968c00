using System.Text.Json.Serialization;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>A document as the published file knows it, and the snapshot that it was read from last.</summary>
public sealed record PublishedDocument
{
    /// <summary>Canonical address, or path as given.</summary>
    public required string Source { get; init; }

    /// <summary>The source that it came from, its id in pipeline.yaml.</summary>
    public required string SourceId { get; init; }

    /// <summary>Headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>BCP 47 language; null where undecided.</summary>
    public string? Language { get; init; }

    /// <summary>Edition of the report; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>
    /// True where pipeline.yaml or the command line filed the document under its edition, false where the edition was read from its words; null in
    /// rows of version 3 and before.
    /// </summary>
    public bool? EditionGiven { get; init; }

    /// <summary>The edition, unless the document's own words told it: what they tell, they tell again when they are read again.</summary>
    [JsonIgnore]
    public string? GivenEdition => EditionGiven == false ? null : Edition;

    /// <summary>SHA-256 of the snapshot's bytes.</summary>
    public required string SnapshotSha256 { get; init; }

    /// <summary>Where the bytes are kept, relative to the folder of raw data, with forward slashes.</summary>
    public required string RawPath { get; init; }

    /// <summary>Media type that they were received with.</summary>
    public required string MediaType { get; init; }

    /// <summary>The encoding that they were decoded with.</summary>
    public required string Charset { get; init; }

    /// <summary>Their size.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>When they were first received (UTC).</summary>
    public required DateTimeOffset AccessedAt { get; init; }

    /// <summary>The ETag that they were received with; null where there was none.</summary>
    public string? Etag { get; init; }

    /// <summary>The Last-Modified field that they were received with; null where there was none.</summary>
    public string? LastModified { get; init; }

    /// <summary>A row of read/documents.sql.</summary>
    internal static PublishedDocument Of(IReadOnlyList<object?> row) => new()
    {
        Source = (string)row[0]!,
        SourceId = (string)row[1]!,
        Title = (string?)row[2],
        Publisher = (string?)row[3],
        Published = (DateOnly?)row[4],
        Language = (string?)row[5],
        Edition = (string?)row[6],
        SnapshotSha256 = (string)row[7]!,
        RawPath = (string)row[8]!,
        MediaType = (string)row[9]!,
        Charset = (string)row[10]!,
        SizeBytes = (long)row[11]!,
        AccessedAt = (DateTimeOffset)row[12]!,
        Etag = (string?)row[13],
        LastModified = (string?)row[14],
        EditionGiven = (bool?)row[15],
    };
}
