using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Reading;

/// <content>What an edition covers. Only for a file that has <see cref="FileContent.Figures"/>.</content>
public sealed partial class FactsReader
{
    /// <summary>The editions that documents are about in numbers, report by report, the issues in their order.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<EditionCounts> EditionCounts(CancellationToken cancellationToken = default) =>
        [.. _connection.All(SqlScripts.Read("read/edition_counts.sql"), cancellationToken: cancellationToken).Select(Reading.EditionCounts.Of)];

    /// <summary>Metrics and places that either of two editions has figures on, metric by metric.</summary>
    /// <param name="older">The older edition.</param>
    /// <param name="newer">The newer edition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<CoverageCell> Coverage(string older, string newer, CancellationToken cancellationToken = default) =>
    [
        .. _connection.All(SqlScripts.Read("read/coverage.sql"), new Dictionary<string, object?> { ["old"] = older, ["new"] = newer },
            cancellationToken).Select(CoverageCell.Of),
    ];

    /// <summary>Facts of an edition whose metric the vocabulary lacks, in the order of their words.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<UnnamedFact> Unnamed(string edition, CancellationToken cancellationToken = default) =>
        [.. _connection.All(SqlScripts.Read("read/unnamed.sql"), new Dictionary<string, object?> { ["edition"] = edition }, cancellationToken)
            .Select(UnnamedFact.Of)];

    /// <summary>What became of each source, one row for each edition that its documents are about.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<SourceState> SourceStates(CancellationToken cancellationToken = default) =>
        [.. _connection.All(SqlScripts.Read("read/source_states.sql"), cancellationToken: cancellationToken).Select(SourceState.Of)];
}
