using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>The keys of pipeline.yaml that are about operating the pipeline.</summary>
internal static class OperationsSections
{
    private const string VariablePattern = "^[A-Za-z_][A-Za-z0-9_]*$";
    private const string VariableInWords = "the name of an environment variable, such as AIINDEX_NOTIFY_SECRET";

    public static Section GroupFreshness { get; } = new("a group",
    [
        new("name", SettingKind.Text, "Group", "The group of sources; unique within the list.")
            { IsRequired = true, Pattern = PipelineSections.NotBlank, PatternInWords = "the name of a group" },
        new("late_after_days", SettingKind.Integer, "Late after", "Days without a receipt after which a source of the group is late.")
            { IsRequired = true, Minimum = 1, Maximum = 3650 },
    ]);

    public static Section Freshness { get; } = new("freshness",
    [
        new("late_after_days", SettingKind.Integer, "Late after",
            "Days without a receipt after which a source is late, in groups that say nothing else. Default: no source ever is.")
            { Minimum = 1, Maximum = 3650 },
        new("groups", SettingKind.Sections, "Groups", "Groups with a number of days of their own. Default: none.") { Section = GroupFreshness },
    ]);

    public static Section Schedule { get; } = new("schedule",
    [
        new("at", SettingKind.Text, "Time of day", "When the pipeline runs every day, in hours and minutes such as 02:30. Default: not planned.")
            { Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", PatternInWords = "a time of day such as 02:30" },
        new("time_zone", SettingKind.Text, "Time zone",
            "The IANA name of the time zone of that time, such as Europe/Berlin. Default: the zone of the machine.")
            { Pattern = PipelineSections.NotBlank, PatternInWords = "a time zone such as Europe/Berlin" },
        new("group", SettingKind.Text, "Group", "The group that runs. Default: the value of default_group.")
            { Pattern = PipelineSections.NotBlank, PatternInWords = "the name of a group" },
    ]);

    public static Section Notify { get; } = new("notify",
    [
        new("url", SettingKind.Text, "Webhook", "The web address that the summary of a run is posted to as JSON. Default: none.")
            { Pattern = PipelineSections.AddressPattern, PatternInWords = PipelineSections.AddressInWords },
        new("url_variable", SettingKind.Text, "Variable of the webhook",
            "The environment variable that holds the address, where the address is itself a secret. Default: none.")
            { Pattern = VariablePattern, PatternInWords = VariableInWords },
        new("command", SettingKind.Text, "Command",
            "The command that the shell runs in the folder of the file, with the summary as JSON on its standard input. Default: none.")
            { Pattern = PipelineSections.NotBlank, PatternInWords = "a command" },
        new("when", SettingKind.Text, "Occasion",
            "After which runs: problems (a failure or a new contradiction), new (also where a fact changed), always.")
            { Default = PipelineDefaults.NotifyWhen, Choices = ["problems", "new", "always"] },
        new("header", SettingKind.Text, "Field of the secret", "The field of the request that carries the secret.")
            { Default = PipelineDefaults.NotifyHeader, Pattern = "^[A-Za-z0-9-]+$", PatternInWords = "the name of a field such as Authorization" },
        new("header_variable", SettingKind.Text, "Variable of the secret",
            "The environment variable that holds the whole value of that field. Default: none is sent.")
            { Pattern = VariablePattern, PatternInWords = VariableInWords },
        new("timeout_seconds", SettingKind.Integer, "Time limit", "Seconds until an attempt to post, or the command, is given up.")
            { Default = PipelineDefaults.NotifyTimeoutSeconds, Minimum = 1, Maximum = 300 },
    ]);

    public static Section Logs { get; } = new("logs",
    [
        new("format", SettingKind.Text, "Form", "How messages on standard error are written: plain lines, or json with one object a line.")
            { Default = PipelineDefaults.LogFormat, Choices = ["plain", "json"] },
    ]);

    public static Section Telemetry { get; } = new("telemetry",
    [
        new("endpoint", SettingKind.Text, "Collector",
            "The base address of an OpenTelemetry collector that takes OTLP over HTTP, such as http://localhost:4318. Default: none.")
            { Pattern = PipelineSections.AddressPattern, PatternInWords = PipelineSections.AddressInWords },
    ]);

    public static Section Snapshots { get; } = new("snapshots",
    [
        new("keep_last_per_document", SettingKind.Integer, "Newest kept",
            "The newest so many snapshots of each document stay. Default: no such rule.")
            { Minimum = 1, Maximum = 100_000 },
        new("keep_days", SettingKind.Integer, "Days kept", "Snapshots received within so many days stay. Default: no such rule.")
            { Minimum = 1, Maximum = 36_500 },
    ]);

    public static Section Retention { get; } = new("retention",
    [
        new("snapshots", SettingKind.Section, "Snapshots",
            "Which snapshots stay; one goes where every rule that is set lets it go and no fact was read from it.") { Section = Snapshots },
        new("keep_runs", SettingKind.Integer, "Records of runs kept", "How many records of runs are kept beside the published file.")
            { Default = PipelineDefaults.KeptRuns, Minimum = 1, Maximum = 100_000 },
    ]);
}
