using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Health;
using AiIndexEtl.Cli.Locks;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Schedules;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Adapter;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex status</c>: what is configured and published, how fresh it is, and how the last runs went.</summary>
internal static class StatusCommand
{
    private const int RunsShown = 5;
    private const int RecordsSearched = 100;
    private const int SnapshotsVerified = 500;

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var check = new Option<bool>(
            "--check") { Description = "End with exit code 1 where a source is late, as late_after_days of pipeline.yaml says." };
        var verify = new Option<bool>(
            "--verify") { Description = "Read the published file through, run its checks and hold kept snapshots against their hashes; exit "
            + "code 1 where something is wrong." };
        var snapshots = new Option<int>("--snapshots")
        {
            HelpName = "N",
            Description = "With --verify: at most so many snapshots, every day others first. Default: 500.",
            DefaultValueFactory = _ => SnapshotsVerified,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most)) return most;
                result.AddError($"\"--snapshots\" is \"{result.Tokens[0].Value}\". Expected a whole number.");
                return 0;
            },
        };
        var command = new Command(
            "status", "Show what is configured and published, how fresh it is, and how the last runs went.") { check, verify, snapshots };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed), parsed.GetValue(check), parsed.GetValue(verify) ? parsed.GetValue(snapshots) : null, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, bool checks, int? verifies, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        foreach (var source in configuration.Sources.Where(source => source.Path is { } file && !Path.Exists(configuration.Resolve(file))))
        {
            invocation.Messages.Warn($"There is no file or folder {source.Path}, which a run over the group {source.Group} needs.", source.Id);
        }

        var page = new StatusPage();
        page.Items.AddRange(Describe(invocation, configuration));
        await AddOperationAsync(page, invocation, configuration, cancellationToken);
        var path = configuration.Resolve(configuration.Warehouse.Path);
        var isPublished = File.Exists(path);
        if (!isPublished) page.Items.Add(("published", null));
        else if (AddPublished(page, invocation, configuration, cancellationToken) is not ExitCode.Fine) return ExitCode.Failed;

        if (!isPublished) page.Sources = SourceFreshness.Of(configuration, [], invocation.Console.Clock.GetUtcNow());
        page.Items.Add(("late_sources", page.Sources.Where(source => source.IsLate).Select(source => source.Source.Id).ToList()));
        var verification = verifies is { } limit && isPublished
            ? await StatusVerification.RunAsync(invocation, configuration, limit, cancellationToken) : null;
        if (verification is not null) page.Items.Add(("verification", verification.AsMap()));
        page.Print(invocation);
        if (!isPublished) invocation.Messages.Say($"Nothing has been published to {invocation.Shown(path)} yet; aiindex run does that.");

        var isLate = checks && TellLate(invocation, page.Sources);
        var isUnsound = verification is { IsSound: false } || (verifies is not null && !isPublished);
        return isLate || isUnsound ? ExitCode.Failed : ExitCode.Fine;
    }

    private static int AddPublished(StatusPage page, Invocation invocation, PipelineConfiguration configuration, CancellationToken cancellationToken) =>
        WarehouseOutput.Ask(invocation, configuration, reader =>
        {
            var status = reader.Status(RunsShown, cancellationToken);
            page.Items.AddRange(
            [
                ("published", status.Path), ("schema_version", status.SchemaVersion), ("size_bytes", status.SizeBytes), ("facts", status.Facts),
                ("facts_in_review", status.FactsInReview), ("facts_rejected", status.FactsRejected), ("superseded", status.Superseded),
                ("documents", status.Documents), ("snapshots", status.Snapshots), ("rejections", status.Rejections),
            ]);
            var (applied, stale, unmatched) = reader.ReviewStates(cancellationToken);
            page.Items.AddRange([("decisions_applied", applied), ("decisions_stale", stale), ("decisions_unmatched", unmatched)]);
            page.Runs = status.Runs;
            page.Sources = SourceFreshness.Of(configuration, reader.Receipts(cancellationToken), invocation.Console.Clock.GetUtcNow());
            return ExitCode.Fine;
        });

    private static List<(string Name, object? Value)> Describe(Invocation invocation, PipelineConfiguration configuration) =>
    [
        ("version", CommandLine.Version),
        ("configuration", invocation.ConfigurationPath),
        ("sources", configuration.Sources.Count),
        (
            "groups",
            configuration.Sources.CountBy(source => source.Group)
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Value})"))
                .ToList()),
        ("default_group", configuration.DefaultGroup),
        ("raw_folder", configuration.Resolve(configuration.RawFolder)),
        ("database_library", new WarehouseConnectionFactory().Description),
    ];

    private static async Task AddOperationAsync(
        StatusPage page, Invocation invocation, PipelineConfiguration configuration, CancellationToken cancellationToken)
    {
        var database = configuration.Resolve(configuration.Warehouse.Path);
        page.Items.Add(("run_under_way", RunLock.HolderOf(database)));

        var now = invocation.Console.Clock.GetUtcNow();
        var schedules = await InstalledSchedules.FindAsync(invocation, configuration, cancellationToken);
        var next = schedules.Where(schedule => schedule.IsEnabled).MinBy(schedule => schedule.Time.Next(now))
            ?? schedules.MinBy(schedule => schedule.Time.Next(now));
        page.Items.Add(("schedule", next is null ? null : WordsOf(next)));
        page.Items.Add(("next_run", next?.Time.Next(now)));

        var records = RunRecords.Of(configuration).Newest(RecordsSearched);
        page.Items.Add(("last_run", records.Count > 0 ? WordsOf(records[0]) : null));
        page.Items.Add(("last_failure",
            records.FirstOrDefault(record => record.Outcome is not (RunEnding.Published or RunEnding.NothingToRead)) is { } failure
            ? WordsOf(failure) : null));
    }

    private static string WordsOf(InstalledSchedule schedule)
    {
        var state = !schedule.IsInstalled ? ", planned and not installed" : schedule.IsEnabled ? "" : ", not switched on";
        return $"{schedule.Group} every day at {schedule.Time.Written} {schedule.Time.ZoneName}, by {schedule.Origin}{state}";
    }

    private static string WordsOf(RunRecord record)
    {
        var why = record.PublishFailure ?? (record.Failures.Count > 0 ? $"{record.Failures[0].SourceId}: {record.Failures[0].Message}" : null);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{record.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {record.Group}: {RunWords.Of(record.Outcome)}, exit code "
                + $"{record.ExitCode}{(why is null ? "" : $" ({why})")}");
    }

    private static bool TellLate(Invocation invocation, IReadOnlyList<SourceFreshness> sources)
    {
        if (sources.All(source => source.LateAfterDays is null)) invocation.Messages.Warn(
            "No source can be late: pipeline.yaml says late_after_days neither under freshness nor of a source.");

        foreach (var source in sources.Where(source => source.IsLate))
        {
            var since = source.AgeDays is { } days
                ? string.Create(CultureInfo.InvariantCulture, $"was received {days} days ago; it is late after {source.LateAfterDays}")
                : "was never received";
            invocation.Messages.Fail($"{source.Source.Id} {since}{(source.Error is null ? "" : $" ({source.Error})")}", source.Source.Id);
        }

        return sources.Any(source => source.IsLate);
    }
}
