namespace AiIndexEtl.Warehouse.Staging;

/// <summary>What is known of an edition of a report. It changes nothing where no document names the edition.</summary>
public sealed record EditionRow
{
    /// <summary>The edition, such as <c>ai-index/2025</c>.</summary>
    public required string EditionId { get; init; }

    /// <summary>Title of the report; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Who makes it; null where unknown.</summary>
    public string? Producer { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Web address; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>How to cite it; null where unknown.</summary>
    public string? Citation { get; init; }

    /// <summary>Name of its licence; null where unknown.</summary>
    public string? LicenseName { get; init; }

    /// <summary>Web address of the licence; null where unknown.</summary>
    public string? LicenseUrl { get; init; }
}
