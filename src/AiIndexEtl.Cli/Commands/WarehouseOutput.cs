using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Hands rows of the warehouse to the output.</summary>
internal static class WarehouseOutput
{
    /// <summary>
    /// Opens the published file that the configuration names and asks it. What cannot be opened or asked is told.
    /// </summary>
    /// <param name="invocation">The command.</param>
    /// <param name="ask">The question; its answer is the exit code.</param>
    public static int Ask(Invocation invocation, Func<FactsReader, int> ask)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        try
        {
            var opening = FactsReader.Open(new WarehouseConnectionFactory(), configuration.Resolve(configuration.Warehouse.Path));
            if (!opening.IsOpen)
            {
                invocation.Messages.Fail(opening.Failure);
                return ExitCode.Failed;
            }

            using var reader = opening.Reader;
            return ask(reader);
        }
        catch (WarehouseException error)
        {
            invocation.Messages.Fail(error.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>Tells where a metric that was asked for is none that the published file knows, so that a slip of the pen is not taken for "no figures".</summary>
    /// <returns>True where it was told.</returns>
    public static bool TellUnknownMetric(Invocation invocation, FactsReader reader, string? metric, CancellationToken cancellationToken)
    {
        if (metric is null) return false;

        var known = reader.Metrics(cancellationToken);
        if (known.Contains(metric, StringComparer.Ordinal)) return false;

        var nearest = NearestName.Of(metric, known);
        invocation.Messages.Warn($"The published file knows no metric \"{metric}\".{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
        return true;
    }

    /// <summary>Writes all rows and counts them.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="ranks">The columns that a table shows, in their order; null for all.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static long Write(Invocation invocation, IWarehouseRows rows, IReadOnlyList<string>? ranks, CancellationToken cancellationToken)
    {
        var writer = invocation.OpenRows([.. rows.Columns.Select(column => Column(column, ranks))]);
        var count = 0L;
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(rows.Row);
            count++;
        }

        writer.Complete();
        return count;
    }

    /// <summary>The column as output shows it.</summary>
    public static OutputColumn Column(WarehouseColumn column) =>
        new(column.Name, column.Type is WarehouseType.Integer or WarehouseType.Decimal or WarehouseType.Double);

    private static OutputColumn Column(WarehouseColumn column, IReadOnlyList<string>? ranks)
    {
        var isNumber = Column(column).IsNumber;
        if (ranks is null) return new OutputColumn(column.Name, isNumber);

        for (var rank = 0; rank < ranks.Count; rank++)
        {
            if (ranks[rank] == column.Name) return new OutputColumn(column.Name, isNumber, rank);
        }

        return new OutputColumn(column.Name, isNumber, OutputColumn.NotInTable);
    }
}
