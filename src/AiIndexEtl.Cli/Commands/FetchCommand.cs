using System.CommandLine;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex fetch</c>: the first stage alone.</summary>
internal static class FetchCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("source_id"), new("url"), new("found_in", TableRank: OutputColumn.NotInTable), new("fetched_at", TableRank: OutputColumn.NotInTable), new("http_status", IsNumber: true),
        new("attempt", IsNumber: true), new("attempts", IsNumber: true, TableRank: OutputColumn.NotInTable), new("decision"),
        new("duration_ms", IsNumber: true), new("waited_ms", IsNumber: true, TableRank: OutputColumn.NotInTable),
        new("final_url", TableRank: OutputColumn.NotInTable), new("redirects", IsNumber: true, TableRank: OutputColumn.NotInTable),
        new("wire_bytes", IsNumber: true, TableRank: OutputColumn.NotInTable), new("body_bytes", IsNumber: true),
        new("retry_in_ms", IsNumber: true, TableRank: OutputColumn.NotInTable), new("snapshot_sha256"), new("error_code"),
        new("error", TableRank: OutputColumn.NotInTable),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var group = SourceOptions.Group();
        var sources = SourceOptions.Sources();
        var list = new Option<bool>("--list")
        {
            Description = "Show what the sources stand for, and why each page of a feed or sitemap is taken or refused; fetch none of them.",
        };
        var command = new Command("fetch", "Fetch sources into the folder of snapshots, and go no further.") { group, sources, list };
        SourceOptions.Exclude(command, group, sources);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed), parsed.GetValue(group), parsed.GetValue(sources) ?? [], parsed.GetValue(list), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, string? group, string[] named, bool isList, CancellationToken cancellationToken)
    {
        bool Reads(PipelineConfiguration settings, SourceSettings source) => SourceSelection.Reads(settings, source, group, named, edition: null, invocation);

        if (invocation.LoadConfiguration(Reads) is not { } configuration) return ExitCode.Usage;
        if (SourceSelection.Choose(configuration, group, named, edition: null, invocation) is not { } sources) return ExitCode.Usage;

        FetchNotes.TellMissingContact(invocation.Messages, configuration.Fetch, sources);
        using var scraper = Scraper.Open(
            configuration, invocation.Console.Clock, keeps: !isList, note => FetchNotes.Tell(invocation.Messages, note));
        var degree = Scraper.DegreeOf(configuration.Fetch);
        var expander = new SourceExpander(scraper.Documents, configuration, invocation);
        var expanded = await expander.ExpandAsync(sources, degree, cancellationToken);
        foreach (var source in expanded) LineObserver.Tell(invocation.Messages, source);
        if (isList) return SourceListing.Print(expanded, invocation);

        var rows = invocation.Format is OutputFormat.Jsonl ? null : invocation.OpenRows(Columns);
        var json = new OutputBuffer(invocation.Console.Output);
        var exitCode = ExitCode.Fine;
        var all = expanded.SelectMany(SourceExpander.AllOf).ToList();
        var documents = expander.ReadAsync(all.ToAsyncEnumerable(), cancellationToken);
        using var bar = invocation.OpenProgressBesideResults("fetching", ProgressUnit.Documents, all.Count);
        await foreach (var received in InOrder.SelectAsync(documents, degree, scraper.Documents.ReceiveAsync, cancellationToken))
        {
            if (received.Failure is { } failure)
            {
                invocation.Messages.Fail($"{received.Fetches[0].SourceId}: {failure.Message}");
                exitCode = ExitCode.Failed;
            }

            foreach (var row in received.Fetches)
            {
                if (rows is null) json.AddJsonLine(row, CoreJson.Rows.FetchAttemptRow);
                else rows.Write(CellsOf(row));
            }

            json.Flush();
            bar?.Advance();
        }

        bar?.Dispose();
        rows?.Complete();
        return exitCode;
    }

    private static object?[] CellsOf(FetchAttemptRow row) =>
    [
        row.SourceId, row.Url, row.FoundIn, row.FetchedAt, row.HttpStatus, row.Attempt, row.Attempts, row.Decision, row.DurationMs, row.WaitedMs, row.FinalUrl,
        row.Redirects, row.WireBytes, row.BodyBytes, row.RetryInMs, row.SnapshotSha256, row.ErrorCode, row.Error,
    ];
}
