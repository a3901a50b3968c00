namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>A page or a file that is to be written into a pipeline.yaml as a source. Its id is made from the edition and the place.</summary>
public sealed record SourceRequest
{
    /// <summary>A web address, or a path that starts from the folder of the file.</summary>
    public required string Place { get; init; }

    /// <summary>The group that it is run with; null for the default one.</summary>
    public string? Group { get; init; }

    /// <summary>The outlet; null for what the page says.</summary>
    public string? Publisher { get; init; }

    /// <summary>The language; null to have it detected.</summary>
    public string? Language { get; init; }

    /// <summary>True for a page that is fetched, false for a file or folder.</summary>
    public bool IsAddress => Place.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || Place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
