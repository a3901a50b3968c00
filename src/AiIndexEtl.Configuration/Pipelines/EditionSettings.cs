namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>What is known of an edition of a report, for citations and exports. Documents name editions by their id.</summary>
public sealed record EditionSettings
{
    /// <summary>The edition, such as <c>ai-index/2025</c>; unique within the file.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the report; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Who makes the report; null where unknown.</summary>
    public string? Producer { get; init; }

    /// <summary>Day of publication of the report; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Web address of the report; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>How to cite the report; null where unknown.</summary>
    public string? Citation { get; init; }

    /// <summary>Name of the report's licence; null where unknown.</summary>
    public string? License { get; init; }

    /// <summary>Web address of the licence; null where unknown.</summary>
    public string? LicenseUrl { get; init; }
}
