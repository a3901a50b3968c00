using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Hands rows of the warehouse to the output.</summary>
internal static class WarehouseOutput
{
    /// <summary>Opens the published file that the configuration names and asks it. What cannot be opened or asked is told.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="ask">The question; its answer is the exit code.</param>
    /// <param name="content">What the question needs.</param>
    public static int Ask(Invocation invocation, Func<FactsReader, int> ask, FileContent content = FileContent.Facts) =>
        invocation.LoadConfiguration() is { } configuration ? Ask(invocation, configuration, ask, content) : ExitCode.Usage;

    /// <inheritdoc cref="Ask(Invocation, Func{FactsReader, int}, FileContent)"/>
    public static int Ask(Invocation invocation, PipelineConfiguration configuration, Func<FactsReader, int> ask, FileContent content = FileContent.Facts)
    {
        var path = PathOf(configuration);
        try
        {
            using var reader = Open(invocation, path, content);
            return reader is null ? ExitCode.Failed : ask(reader);
        }
        catch (WarehouseException error)
        {
            return Failed(invocation, error, path);
        }
    }

    /// <inheritdoc cref="Ask(Invocation, Func{FactsReader, int}, FileContent)"/>
    public static async Task<int> AskAsync(Invocation invocation, PipelineConfiguration configuration, Func<FactsReader, Task<int>> ask, FileContent content)
    {
        var path = PathOf(configuration);
        try
        {
            using var reader = Open(invocation, path, content);
            return reader is null ? ExitCode.Failed : await ask(reader);
        }
        catch (WarehouseException error)
        {
            return Failed(invocation, error, path);
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

    private static string PathOf(PipelineConfiguration configuration) => configuration.Resolve(configuration.Warehouse.Path);

    // Null after it has been told why there is none. A file of an earlier version answers what it can, and says what it is.
    private static FactsReader? Open(Invocation invocation, string path, FileContent content)
    {
        var opening = FactsReader.Open(new WarehouseConnectionFactory(), path);
        var refusal = opening.IsOpen ? opening.Reader.RefusalOf(content) : opening.Failure;
        if (refusal is null)
        {
            if (opening.Reader?.Note is { } note) invocation.Messages.Warn(note);
            return opening.Reader;
        }

        opening.Reader?.Dispose();
        invocation.Messages.Fail(refusal);
        return null;
    }

    private static int Failed(Invocation invocation, WarehouseException error, string path)
    {
        invocation.Messages.Fail(FileTroubles.MessageOf(error, path));
        return ExitCode.Failed;
    }

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
