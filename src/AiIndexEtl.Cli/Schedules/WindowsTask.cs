using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace AiIndexEtl.Cli.Schedules;

/// <summary>A job as a task of the Windows task scheduler, for <c>schtasks /Create /XML</c>.</summary>
internal static class WindowsTask
{
    private static readonly XNamespace Names = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    /// <summary>The task, without an XML declaration, so that it is right in whatever encoding it is written.</summary>
    /// <param name="job">The job.</param>
    /// <param name="today">The day from which it holds.</param>
    public static string Of(ScheduledJob job, DateOnly today)
    {
        var start = today.ToDateTime(job.Time.At).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        var task = new XElement(
            Names + "Task",
            new XAttribute("version", "1.2"),
            new XElement(Names + "RegistrationInfo", new XElement(Names + "Description", job.Mark)),
            new XElement(Names + "Triggers", new XElement(
                Names + "CalendarTrigger",
                new XElement(Names + "StartBoundary", start),
                new XElement(Names + "Enabled", "true"),
                new XElement(Names + "RandomDelay", "PT10M"),
                new XElement(Names + "ScheduleByDay", new XElement(Names + "DaysInterval", "1")))),
            new XElement(Names + "Principals", new XElement(
                Names + "Principal",
                new XAttribute("id", "Author"),
                new XElement(Names + "LogonType", job.IsForUser ? "InteractiveToken" : "S4U"),
                new XElement(Names + "RunLevel", "LeastPrivilege"))),
            new XElement(
                Names + "Settings",
                new XElement(Names + "MultipleInstancesPolicy", "IgnoreNew"),
                new XElement(Names + "DisallowStartIfOnBatteries", "false"),
                new XElement(Names + "StopIfGoingOnBatteries", "false"),
                new XElement(Names + "StartWhenAvailable", "true"),
                new XElement(Names + "RunOnlyIfNetworkAvailable", "false"),
                new XElement(Names + "ExecutionTimeLimit", string.Create(CultureInfo.InvariantCulture, $"PT{job.LimitMinutes}M"))),
            new XElement(Names + "Actions", new XAttribute("Context", "Author"), job.Commands.Select(words => new XElement(
                Names + "Exec",
                new XElement(Names + "Command", words[0]),
                new XElement(Names + "Arguments", string.Join(' ', words.Skip(1).Select(Quoted))),
                new XElement(Names + "WorkingDirectory", job.Folder)))));
        return task.ToString().ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>
    /// A word as a Windows program takes it out of its command line: backslashes are themselves, but before a quote sign each is doubled,
    /// and the quote sign has one more.
    /// </summary>
    internal static string Quoted(string word)
    {
        if (word.Length > 0 && word.AsSpan().IndexOfAny(" \t\"") < 0) return word;

        var text = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var letter in word)
        {
            if (letter == '\\')
            {
                backslashes++;
                continue;
            }

            text.Append('\\', letter == '"' ? (2 * backslashes) + 1 : backslashes).Append(letter);
            backslashes = 0;
        }

        return text.Append('\\', 2 * backslashes).Append('"').ToString();
    }
}
