using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>What to publish, where, and on which conditions.</summary>
public sealed record PublishRequest
{
    /// <summary>The published file, such as <c>curated/ai_index.duckdb</c>. Created with its folder where it is missing.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>What the earlier stages wrote: one folder, or one per shard. Each must be complete.</summary>
    public required IReadOnlyList<StagingFolder> Staging { get; init; }

    /// <summary>The run.</summary>
    public required RunInfo Run { get; init; }

    /// <summary>Where the facts go as Parquet, such as <c>curated/parquet/facts.parquet</c>; null for no export.</summary>
    public string? ParquetPath { get; init; }

    /// <summary>How many earlier files stay in the folder <c>history</c> beside the published one. Default 7; 0 keeps none.</summary>
    public int KeepFiles { get; init; } = 7;

    /// <summary>
    /// False where the file that is replaced is not kept beside the earlier ones: for runs that bring no document, after which the figures
    /// are the same. Default true.
    /// </summary>
    public bool KeepsPrevious { get; init; } = true;

    /// <summary>
    /// The part of the published facts, from 0 to 1, that a run may take away before the check facts_did_not_shrink holds it back.
    /// Default 0.5; 1 lets every run pass. Twenty facts may always go.
    /// </summary>
    public double MaximumRemovedShare { get; init; } = 0.5;

    /// <summary>
    /// True closes what pages no longer state even where a page has lost more than half of its facts at once, which is otherwise taken for a
    /// broken page and closes nothing. For losses that somebody has looked at. Default false.
    /// </summary>
    public bool AcceptLosses { get; init; }

    /// <summary>
    /// Facts whose confidence is below this, from 0 to 1, wait for review: they are published like all others, but stand in the view
    /// facts_in_review and not in facts, and are left out of the Parquet file. Default 0.2; 0 lets every fact pass.
    /// </summary>
    public double ReviewBelow { get; init; } = 0.2;

    /// <summary>
    /// The decisions of people that hold from this publication on, for documents too that the run did not read. One that is not among them
    /// any more is taken back. Default null: those that the file holds, held against what is read now.
    /// </summary>
    public IReadOnlyList<ReviewDecision>? Decisions { get; init; }

    /// <summary>How facts that have no identity, or an outdated one, get theirs; and facts that a decision corrects; null to leave them without.</summary>
    public IdentityRules? Identities { get; init; }

    /// <summary>Is told the name of each step as it begins (see <see cref="PublishStep"/>), so that somebody can look on. Default null.</summary>
    public Action<string>? StepBegins { get; init; }

    /// <summary>True where quotes and texts of the whole file are checked, and not only those that the run brought: for rows that come from elsewhere.</summary>
    internal bool ChecksEverything { get; init; }
}
