using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Cli.Runs;

/// <summary>What a run made of one document.</summary>
internal sealed record DocumentOutcome
{
    /// <summary>The document.</summary>
    public required RunDocument Document { get; init; }

    /// <summary>How it was received, one row for each try.</summary>
    public required IReadOnlyList<FetchAttemptRow> Fetches { get; init; }

    /// <summary>The document's row; null where it failed.</summary>
    public DocumentRow? Row { get; init; }

    /// <summary>The snapshot that was read; null where it failed.</summary>
    public SnapshotRow? Snapshot { get; init; }

    /// <summary>Its figures.</summary>
    public IReadOnlyList<ClaimRow> Claims { get; init; } = [];

    /// <summary>What arithmetic says of them.</summary>
    public IReadOnlyList<ClaimCheckRow> Checks { get; init; } = [];

    /// <summary>Its numerals that are no figures.</summary>
    public IReadOnlyList<RejectionRow> Rejections { get; init; } = [];

    /// <summary>Why it gave nothing; null where it was read.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>The source that has read the document already; null where it is no repetition of a listed page.</summary>
    public string? RepeatedBy { get; init; }

    /// <summary>Oddities that did not keep it from being read.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>When it was begun to be received (UTC).</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was begun to be cleaned (UTC); behind the receipt, where it waited for its turn.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>How long the stages took.</summary>
    public StageTimes Times { get; init; }

    /// <summary>The same without what was read, since another source has it already.</summary>
    public DocumentOutcome AsRepetitionOf(string source)
    {
        var repeated = new DocumentOutcome { Document = Document, Fetches = Fetches, Times = Times, StartedAt = StartedAt, ReadAt = ReadAt };

        // That feeds name a page under several addresses is nobody's mistake.
        return Document.Listed is not null
            ? repeated with { RepeatedBy = source }
            : repeated with { Failure = RunFailure.Repeated(Row!.Source, source) };
    }
}
