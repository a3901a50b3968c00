namespace AiIndexEtl.Warehouse.Reading;

/// <summary>What a published file holds.</summary>
public sealed record WarehouseStatus
{
    /// <summary>The file, absolute.</summary>
    public required string Path { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Current facts, those that wait for review too; without those that a person rejected.</summary>
    public required long Facts { get; init; }

    /// <summary>Current facts that wait for review; none in a file of version 1.</summary>
    public required long FactsInReview { get; init; }

    /// <summary>Current facts that a person rejected: they stand in the table <c>fact</c> and in no view. What runs count as facts has them too.</summary>
    public required long FactsRejected { get; init; }

    /// <summary>Superseded readings.</summary>
    public required long Superseded { get; init; }

    /// <summary>Documents.</summary>
    public required long Documents { get; init; }

    /// <summary>Snapshots.</summary>
    public required long Snapshots { get; init; }

    /// <summary>Numerals that are no facts.</summary>
    public required long Rejections { get; init; }

    /// <summary>Version of the tables.</summary>
    public required long SchemaVersion { get; init; }

    /// <summary>The last runs, newest first.</summary>
    public required IReadOnlyList<PublishedRun> Runs { get; init; }
}
