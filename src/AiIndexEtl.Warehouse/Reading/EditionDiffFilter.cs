namespace AiIndexEtl.Warehouse.Reading;

/// <summary>Which two editions to compare, and which of their figures. Conditions that are null do not restrict.</summary>
public sealed record EditionDiffFilter
{
    /// <summary>The older edition, such as <c>ai-index/2024</c>.</summary>
    public required string Old { get; init; }

    /// <summary>The newer edition.</summary>
    public required string New { get; init; }

    /// <summary>Metric id.</summary>
    public string? Metric { get; init; }

    /// <summary>Reference area; <c>WORLD</c> for figures of no place.</summary>
    public string? Area { get; init; }

    /// <summary>True to give the classes same, unrepeated and unsure as well. Default false.</summary>
    public bool ShowAll { get; init; }
}
