using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>What to import, and how it is published.</summary>
public sealed record ImportRequest
{
    /// <summary>Staging folders of runs or shards, exports in the form jsonl, and files of claims, in any mixture.</summary>
    public required IReadOnlyList<ImportInput> Inputs { get; init; }

    /// <summary>How it is published; its staging folders are those that the import makes of the inputs.</summary>
    public required PublishRequest Publication { get; init; }

    /// <summary>A folder for what lies between input and publication; made where it is missing, removed by the caller.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>Tells which figures the claims of one document state, for claims that come without their identity.</summary>
    public required Func<IReadOnlyList<Claim>, IReadOnlyList<FigureIdentity>> Identify { get; init; }

    /// <summary>True to leave bad lines out and import the others. Default false: one bad line holds everything back.</summary>
    public bool SkipsBad { get; init; }

    /// <summary>Is told how much of the inputs has been read, so that somebody can look on. Default null.</summary>
    public Action<ImportProgress>? Progress { get; init; }

    /// <summary>True to look through the inputs and publish nothing. Default false.</summary>
    public bool IsDryRun { get; init; }
}
