using System.CommandLine;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex fetch</c>: the first stage alone.</summary>
internal static class FetchCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("source_id"), new("url"), new("fetched_at", TableRank: OutputColumn.NotInTable), new("http_status", IsNumber: true),
        new("attempts", IsNumber: true),
        new("duration_ms", IsNumber: true), new("snapshot_sha256"), new("error_code"), new("error", TableRank: OutputColumn.NotInTable),
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
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        if (SourceSelection.Choose(configuration, group, named, edition: null, invocation) is not { } sources) return ExitCode.Usage;

        var options = DocumentReceiver.Options(configuration.Fetch);
        using var invoker = new HttpMessageInvoker(PageHandlers.Create(options));
        var clock = invocation.Console.Clock;
        var receiver = new DocumentReceiver(
            new PageFetcher(invoker, clock, options),
            isList ? null : new SnapshotStore(configuration.Resolve(configuration.RawFolder)),
            configuration.Fetch,
            clock);
        var expander = new SourceExpander(receiver, configuration, invocation);
        var expanded = await expander.ExpandAsync(sources, FileArguments.Degree, cancellationToken);
        foreach (var source in expanded) LineObserver.Tell(invocation.Messages, source);
        if (isList) return SourceListing.Print(expanded, invocation);

        var rows = invocation.Format is OutputFormat.Jsonl ? null : invocation.OpenRows(Columns);
        var json = new OutputBuffer(invocation.Console.Output);
        var exitCode = ExitCode.Fine;
        var documents = expanded.SelectMany(SourceExpander.AllOf);
        await foreach (var received in InOrder.SelectAsync(expander.ReadAsync(documents, cancellationToken), FileArguments.Degree, receiver.ReceiveAsync, cancellationToken))
        {
            var row = received.Fetch;
            if (received.Failure is { } failure)
            {
                invocation.Messages.Fail($"{row.SourceId}: {failure.Message}");
                exitCode = ExitCode.Failed;
            }

            rows?.Write(
                [
                    row.SourceId,
                    row.Url,
                    row.FetchedAt,
                    row.HttpStatus,
                    row.Attempts,
                    row.DurationMs,
                    row.SnapshotSha256,
                    row.ErrorCode,
                    row.Error]);
            if (rows is not null) continue;

            json.AddJsonLine(row, CoreJson.Rows.FetchAttemptRow);
            json.Flush();
        }

        rows?.Complete();
        return exitCode;
    }
}
