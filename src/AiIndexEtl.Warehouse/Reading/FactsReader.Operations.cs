using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Warehouse.Reading;

/// <content>What operators ask.</content>
public sealed partial class FactsReader
{
    /// <summary>When each source was last received, by its id.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<SourceReceipt> Receipts(CancellationToken cancellationToken = default) =>
        [.. _connection.All(SqlScripts.Read("read/freshness.sql"), cancellationToken: cancellationToken).Select(row => new SourceReceipt(
            (string)row[0]!, (DateTimeOffset?)row[1], (DateTimeOffset?)row[2], (string?)row[3], (string?)row[4]))];

    /// <summary>Every body that was received, and what hangs on it, by its hash.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<SnapshotUse> SnapshotUses(CancellationToken cancellationToken = default) =>
        [.. _connection.All(SqlScripts.Read("read/snapshot_use.sql"), cancellationToken: cancellationToken).Select(row => new SnapshotUse(
            (string)row[0]!, (long)row[1]!, (DateTimeOffset)row[2]!, (bool)row[3]!, (bool)row[4]!, (bool)row[5]!))];

    /// <summary>Figures told in contradiction on which a run opened a fact; none in a file of version 3 or before.</summary>
    /// <param name="run">The run.</param>
    /// <param name="limit">The most figures to give.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public IReadOnlyList<RunConflict> ConflictsOf(Guid run, int limit, CancellationToken cancellationToken = default) =>
        _version < Schema.WithFigures ? [] :
        [.. _connection.All(
            SqlScripts.Read("read/run_conflicts.sql"), new Dictionary<string, object?> { ["run"] = run.ToString(), ["limit"] = limit },
                cancellationToken)
            .Select(row => new RunConflict(
                (string)row[0]!, ReadingRow.Texts(row[1]), (string?)row[2], (string)row[3]!, ReadingRow.Texts(row[4]), ReadingRow.Texts(row[5])))];

    /// <summary>SHA-256 of the vocabulary that the figures of all facts were identified with last; null where no run says.</summary>
    public string? VocabularySha256() => _version < Schema.WithDecisions ? null :
        (string?)_connection.Scalar(
            "SELECT vocabulary_sha256 FROM run WHERE vocabulary_sha256 IS NOT NULL ORDER BY ended_at DESC, run_id DESC LIMIT 1");
}
