using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Schedules;

/// <summary>A job as a line of cron (crontab(5)).</summary>
internal static class CronLine
{
    private const string Plain = "@/.:=+,_-";

    /// <summary>The mark and the line behind it, for a user's crontab; with the name of the user for a file of /etc/cron.d.</summary>
    public static string Of(ScheduledJob job)
    {
        var user = job.IsForUser ? "" : $"{job.User ?? "root"} ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"# {job.Mark}\n{job.Time.At.Minute} {job.Time.At.Hour} * * * {user}{Escaped(ShellCommandOf(job))}\n");
    }

    /// <summary>When, from the line; null where it is no line of this program.</summary>
    public static TimeOnly? TimeOf(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var minute, var hour, "*", "*", "*", ..]
            && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60
            && int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours < 24
            ? new TimeOnly(hours, minutes)
            : null;
    }

    /// <summary>What the shell is to do. The messages of the last run stay in a file, so that cron sends no mail of a run that went well.</summary>
    internal static string ShellCommandOf(ScheduledJob job)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"cd {Quoted(job.Folder)} && ");
        foreach (var (name, value) in job.Surroundings) text.Append(CultureInfo.InvariantCulture, $"export {name}={Quoted(value)} && ");
        var commands = string.Join(" && ", job.Commands.Select(words => string.Join(' ', words.Select(Quoted))));
        var log = Quoted(job.LogFolder + "/nightly.log");
        return text.Append(CultureInfo.InvariantCulture, $"{{ {commands}; }} >{log} 2>&1").ToString();
    }

    /// <summary>A word as the shell reads it.</summary>
    internal static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || Plain.Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    // To cron a percent sign is a line break, in quotes too.
    private static string Escaped(string command) => command.Replace("%", "\\%", StringComparison.Ordinal);
}
