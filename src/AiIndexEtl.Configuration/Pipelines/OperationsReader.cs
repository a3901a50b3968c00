using System.Globalization;
using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Reads the sections about operating the pipeline.</summary>
internal static class OperationsReader
{
    public static FreshnessSettings ReadFreshness(SectionReader freshness)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = freshness.Sections("groups");
        return new FreshnessSettings
        {
            LateAfterDays = freshness.OptionalInteger("late_after_days"),
            Groups = groups.Count == 0 ? [] : [.. groups.Select(group => ReadGroup(group, lines))],
        };
    }

    public static ScheduleSettings ReadSchedule(SectionReader schedule)
    {
        var settings = new ScheduleSettings { At = schedule.Text("at"), TimeZone = schedule.Text("time_zone"), Group = schedule.Text("group") };
        if (settings.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            schedule.Report("time_zone", $"This machine knows no time zone \"{zone}\"", "an IANA name such as Europe/Berlin, Asia/Shanghai or UTC");
        }

        return settings;
    }

    public static NotifySettings ReadNotify(SectionReader notify)
    {
        var settings = new NotifySettings
        {
            Url = notify.Text("url"),
            UrlVariable = notify.Text("url_variable"),
            Command = notify.Text("command"),
            When = notify.Text("when")!,
            Header = notify.Text("header")!,
            HeaderVariable = notify.Text("header_variable"),
            TimeoutSeconds = notify.Integer("timeout_seconds"),
        };
        AddressCheck.Report(notify, "url", settings.Url);
        if (settings is { Url: not null, UrlVariable: not null })
        {
            notify.Report("url_variable", "\"url\" and \"url_variable\" name an address each", "one of them", "Remove the other.");
        }

        return settings;
    }

    public static TelemetrySettings ReadTelemetry(SectionReader telemetry)
    {
        var settings = new TelemetrySettings { Endpoint = telemetry.Text("endpoint") };
        AddressCheck.Report(telemetry, "endpoint", settings.Endpoint);
        return settings;
    }

    public static RetentionSettings ReadRetention(SectionReader retention)
    {
        var snapshots = retention.Section("snapshots");
        return new RetentionSettings
        {
            Snapshots = new SnapshotRetention
            {
                KeepLastPerDocument = snapshots.OptionalInteger("keep_last_per_document"),
                KeepDays = snapshots.OptionalInteger("keep_days"),
            },
            KeepRuns = retention.Integer("keep_runs"),
        };
    }

    private static GroupFreshness ReadGroup(SectionReader section, Dictionary<string, int> lines)
    {
        var group = new GroupFreshness { Name = section.Text("name") ?? "", LateAfterDays = section.OptionalInteger("late_after_days") ?? 1 };
        if (group.Name.Length > 0 && !lines.TryAdd(group.Name, section.Line))
        {
            section.Report(
                "name",
                string.Create(CultureInfo.InvariantCulture, $"The group \"{group.Name}\" is in line {lines[group.Name]} already"),
                "each group once",
                "Remove one of the two.");
        }

        return group;
    }
}
