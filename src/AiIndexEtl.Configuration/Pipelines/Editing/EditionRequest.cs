namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>What is to be written into a pipeline.yaml: an edition of a report, and sources that are about it.</summary>
public sealed record EditionRequest
{
    /// <summary>The edition and what is known of it.</summary>
    public required EditionSettings Edition { get; init; }

    /// <summary>Sources of the edition, in the order in which they are to stand. Default: none.</summary>
    public IReadOnlyList<SourceRequest> Sources { get; init; } = [];
}
