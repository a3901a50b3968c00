using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>How an import ended.</summary>
public sealed record ImportOutcome
{
    /// <summary>What is wrong with the inputs, in their order. Where there are problems and bad lines were not to be skipped, nothing was published.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>What a person should know of the inputs, such as documents that were left as they are.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Documents, claims and rejected numerals that were handed to the publication.</summary>
    public ImportCounts Counts { get; init; } = new(0, 0, 0);

    /// <summary>True where an export was made into the file that it had been exported from, history and all.</summary>
    public bool IsRestore { get; init; }

    /// <summary>The publication; null where there was none.</summary>
    public PublishOutcome? Publication { get; init; }
}
