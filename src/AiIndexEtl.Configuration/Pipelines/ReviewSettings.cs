namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Where decisions of people on facts are kept. The reason for the default stands in <see cref="PipelineDefaults"/>.</summary>
public sealed record ReviewSettings
{
    /// <summary>The file with the decisions. Default <c>curated/decisions.yaml</c>.</summary>
    public string Decisions { get; init; } = PipelineDefaults.DecisionsPath;
}
