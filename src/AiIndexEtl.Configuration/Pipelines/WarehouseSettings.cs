namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Where facts are published. The reason for each default stands in <see cref="PipelineDefaults"/>.</summary>
public sealed record WarehouseSettings
{
    /// <summary>The DuckDB file that analysts open. Default <c>curated/ai_index.duckdb</c>.</summary>
    public string Path { get; init; } = PipelineDefaults.WarehousePath;

    /// <summary>How many earlier files are kept for rollback. Default 7, from 0 to 1000.</summary>
    public int Keep { get; init; } = PipelineDefaults.KeptFiles;

    /// <summary>Whether Parquet files are written beside the DuckDB file. Default false.</summary>
    public bool Parquet { get; init; } = PipelineDefaults.Parquet;

    /// <summary>Facts whose confidence is below this wait for review instead of standing in the view facts. Default 0.2, from 0 to 1.</summary>
    public decimal ReviewBelow { get; init; } = PipelineDefaults.ReviewBelow;
}
