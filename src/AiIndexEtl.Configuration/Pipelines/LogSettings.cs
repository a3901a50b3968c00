namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>How messages are written.</summary>
public sealed record LogSettings
{
    /// <summary><c>plain</c> for lines for a person, <c>json</c> for one object a line. Default <c>plain</c>.</summary>
    public string Format { get; init; } = PipelineDefaults.LogFormat;
}
