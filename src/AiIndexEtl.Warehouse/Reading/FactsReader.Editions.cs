using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Reading;

/// <content>Editions and metrics.</content>
public sealed partial class FactsReader
{
    /// <summary>The editions that documents are about, report by report.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<PublishedEdition> Editions(CancellationToken cancellationToken = default) =>
        [.. _connection.All(SqlScripts.Read("read/editions.sql"), cancellationToken: cancellationToken).Select(PublishedEdition.Of)];

    /// <summary>The ids of the metrics that the file knows: those of the vocabulary, and those that facts have.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<string> Metrics(CancellationToken cancellationToken = default) =>
        [.. _connection.All("SELECT variable_id FROM variable ORDER BY variable_id", cancellationToken: cancellationToken).Select(row => (string)row[0]!)];

    /// <summary>
    /// The figures of two editions, each with its class: <c>revised</c>, <c>changed</c>, <c>new</c>, <c>gone</c>, and where all are asked for
    /// <c>unrepeated</c>, <c>unsure</c> and <c>same</c> (docs/editions.md). Only for a file that has
    /// <see cref="FileContent.Figures"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IWarehouseRows Diff(EditionDiffFilter filter, CancellationToken cancellationToken = default) => _connection.Query(
        SqlScripts.Read("read/diff.sql"),
        new Dictionary<string, object?> { ["old"] = filter.Old, ["new"] = filter.New, ["metric"] = filter.Metric, ["area"] = filter.Area, ["all"] = filter.ShowAll },
        cancellationToken);
}
