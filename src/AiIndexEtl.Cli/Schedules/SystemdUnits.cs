using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Schedules;

/// <summary>A job as units of systemd (systemd.service(5), systemd.timer(5)).</summary>
internal static class SystemdUnits
{
    private const string Plain = "@/.:=+,_-";

    // What systemd refuses in the path of a program, even in quotes.
    private const string Refused = "\"'\\";

    /// <summary>The file of the service.</summary>
    public static string Service(ScheduledJob job)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {job.Mark}\n[Unit]\nDescription=AiIndexEtl: run of the group {Specifiers(job.Group)}\n");

        // Units of users know nothing of the network; a page that cannot be fetched is tried again anyway.
        if (!job.IsForUser) text.Append("Wants=network-online.target\nAfter=network-online.target\n");
        text.Append("\n[Service]\nType=oneshot\n");
        if (job.User is { } user) text.Append(CultureInfo.InvariantCulture, $"User={Specifiers(user)}\n");
        text.Append(CultureInfo.InvariantCulture, $"WorkingDirectory={Specifiers(job.Folder)}\n");
        foreach (var (name, value) in job.Surroundings) text.Append(
            CultureInfo.InvariantCulture, $"Environment={Quoted($"{name}={value}", isExpanded: false)}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"# Secrets such as those of notify: NAME=value, one a line. The file need not be there.\nEnvironmentFile=-{SecretsOf(job)}\n");
        foreach (var words in job.Commands) text.Append(CultureInfo.InvariantCulture, $"ExecStart={CommandOf(words)}\n");
        text.Append(CultureInfo.InvariantCulture, $"TimeoutStartSec={job.LimitMinutes}min\n");
        text.Append(CultureInfo.InvariantCulture,
            $"# Another run is under way: nothing was done, and nothing is wrong.\nSuccessExitStatus={ExitCode.Busy}\nNice=10\n");
        return text.ToString();
    }

    /// <summary>The file of the timer.</summary>
    public static string Timer(ScheduledJob job) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # {job.Mark}
        [Unit]
        Description=AiIndexEtl: the group {Specifiers(job.Group)} every day at {job.Time.Written} {job.Time.ZoneName}

        [Timer]
        OnCalendar={CalendarOf(job.Time)}
        # A run that was missed while the machine was off is made up for.
        Persistent=true
        RandomizedDelaySec=10min
        AccuracySec=1min
        Unit={job.Name}.service

        [Install]
        WantedBy=timers.target

        """).ReplaceLineEndings("\n");

    /// <summary>When, as systemd writes it.</summary>
    public static string CalendarOf(DailyTime time) => $"*-*-* {time.Written}:00 {time.ZoneName}";

    /// <summary>When, from what <see cref="CalendarOf"/> wrote; null where it is something else.</summary>
    public static DailyTime? TimeOf(string calendar)
    {
        var words = calendar.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["*-*-*", { Length: 8 } time, var zone] && DailyTime.Parse(time[..5]) is { } at
            && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? new DailyTime(at, found)
            : null;
    }

    /// <summary>A command as systemd reads it. Of the path of a program it expands no variables and allows no quotes and backslashes.</summary>
    internal static string CommandOf(IReadOnlyList<string> words) => words[0].AsSpan().IndexOfAny(Refused) < 0
        ? string.Join(' ', [Quoted(words[0], isExpanded: false), .. words.Skip(1).Select(word => Quoted(word, isExpanded: true))])
        : string.Join(' ', ["/usr/bin/env", .. words.Select(word => Quoted(word, isExpanded: true))]);

    private static string SecretsOf(ScheduledJob job) =>
        job.IsForUser ? $"%h/.config/aiindex/{Specifiers(job.Name)}.env" : $"/etc/aiindex/{Specifiers(job.Name)}.env";

    private static string Quoted(string word, bool isExpanded)
    {
        if (word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || Plain.Contains(letter, StringComparison.Ordinal))) return word;

        var escaped = Specifiers(word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
        return $"\"{(isExpanded ? escaped.Replace("$", "$$", StringComparison.Ordinal) : escaped)}\"";
    }

    // A percent sign begins a specifier.
    private static string Specifiers(string text) => text.Replace("%", "%%", StringComparison.Ordinal);
}
