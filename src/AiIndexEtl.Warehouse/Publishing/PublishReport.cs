using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>What was published.</summary>
public sealed record PublishReport
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The published file, absolute.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>The Parquet file, absolute; null where none was asked for.</summary>
    public string? ParquetPath { get; init; }

    /// <summary>Where the file that was published before is kept; null where there was none or none is kept.</summary>
    public string? PreviousFile { get; init; }

    /// <summary>What changed, per table; facts first.</summary>
    public required IReadOnlyList<TableDifference> Differences { get; init; }

    /// <summary>What there is to look at after the run.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Documents that were handed over and left as they are, since the published file has received them later.</summary>
    public long OlderDocuments { get; init; }

    /// <summary>What became of the decisions of people, in the order of their file.</summary>
    public IReadOnlyList<ReviewOutcome> Reviews { get; init; } = [];

    /// <summary>The checks; those that are not blocking may have failed.</summary>
    public required IReadOnlyList<CheckResult> Checks { get; init; }

    /// <summary>What went wrong after the new file was in place, such as an export that could not be put beside it; usually empty.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How long each step took, in order.</summary>
    public IReadOnlyList<PublishStep> Steps { get; init; } = [];

    /// <summary>What changed in the facts.</summary>
    public TableDifference Facts => Differences.Single(difference => difference.Table == "fact");

    /// <summary>True where the run added, changed and removed nothing; its own row was recorded all the same.</summary>
    public bool ChangedNothing => Differences.All(difference => difference.IsNone);
}
