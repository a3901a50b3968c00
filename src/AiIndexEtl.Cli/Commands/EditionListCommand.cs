using System.CommandLine;
using AiIndexEtl.Cli.Coverage;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex edition list</c>: the editions that pipeline.yaml and published documents name.</summary>
internal static class EditionListCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("edition"), new("title", TableRank: 1), new("published"), new("sources", IsNumber: true), new("documents", IsNumber: true),
        new("facts", IsNumber: true), new("facts_in_review", IsNumber: true, Title: "in review"), new("figures", IsNumber: true),
        new("facts_without_metric", IsNumber: true, Title: "no metric"),
        new("is_configured", TableRank: OutputColumn.NotInTable),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var command = new Command("list", "Show the editions that pipeline.yaml and published documents name.");
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(open(parsed), cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        // Before the first publication there is the configuration alone.
        return File.Exists(configuration.Resolve(configuration.Warehouse.Path))
            ? WarehouseOutput.Ask(
                invocation, configuration, reader => Write(invocation, configuration, reader.EditionCounts(cancellationToken)), FileContent.Figures)
            : Write(invocation, configuration, []);
    }

    private static int Write(Invocation invocation, PipelineConfiguration configuration, IReadOnlyList<EditionCounts> published)
    {
        var rows = invocation.OpenRows(Columns);
        var ids = published.Select(edition => edition.EditionId).Union(EditionPair.Named(configuration), StringComparer.Ordinal);
        foreach (var id in ids.Order(Comparer<string>.Create(EditionPair.Compare)))
        {
            var known = configuration.Editions.FirstOrDefault(edition => edition.Id == id);
            var counts = published.FirstOrDefault(edition => edition.EditionId == id);
            rows.Write(
            [
                id, known?.Title ?? counts?.Title, known?.Published ?? counts?.Published,
                configuration.Sources.Count(source => source.Edition == id), counts?.Documents ?? 0, counts?.Facts ?? 0, counts?.FactsInReview ?? 0,
                counts?.Figures ?? 0, counts?.FactsWithoutMetric ?? 0, known is not null,
            ]);
        }

        rows.Complete();
        return ExitCode.Fine;
    }
}
