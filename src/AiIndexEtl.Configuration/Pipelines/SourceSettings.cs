namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>One document to read, or a folder of them.</summary>
public sealed record SourceSettings
{
    /// <summary>The name of the source in logs, reports and the warehouse; unique within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The web address to fetch; null where <see cref="Path"/> is given.</summary>
    public string? Url { get; init; }

    /// <summary>The file or folder to read, as written; null where <see cref="Url"/> is given.</summary>
    public string? Path { get; init; }

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

    /// <summary>The line of pipeline.yaml that the source begins in; 0 where it comes from the command line.</summary>
    public int Line { get; init; }
}
