namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>The report that a run writes for people. The reason for each default stands in <see cref="PipelineDefaults"/>.</summary>
public sealed record ReportSettings
{
    /// <summary>The Markdown file that each run writes anew. Default <c>curated/report.md</c>.</summary>
    public string Path { get; init; } = PipelineDefaults.ReportPath;

    /// <summary>How many figures of each source the report shows. Default 10, from 0 (none) to 1000.</summary>
    public int Examples { get; init; } = PipelineDefaults.ReportExamples;
}
