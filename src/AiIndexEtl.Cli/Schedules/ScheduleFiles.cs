using System.Text;
using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Schedules;

/// <summary>The files of a schedule: what stands in them, and where they go.</summary>
/// <param name="console">Where things are on this machine.</param>
internal sealed class ScheduleFiles(ConsoleStreams console)
{
    /// <summary>The folder of the user's own units; null where the user has no home.</summary>
    public string? UserUnits => console.Variable("XDG_CONFIG_HOME") is { } settings
        ? Path.Combine(settings, "systemd", "user")
        : console.Variable("HOME") is { } home ? Path.Combine(home, ".config", "systemd", "user") : null;

    /// <summary>The folder of the machine's units.</summary>
    public string MachineUnits => Path.Combine(console.MachineSettings, "systemd", "system");

    /// <summary>The folder of the machine's lines for cron.</summary>
    public string MachineCron => Path.Combine(console.MachineSettings, "cron.d");

    /// <summary>The files of a job.</summary>
    /// <param name="kind">What starts it.</param>
    /// <param name="job">The job.</param>
    /// <param name="folder">The folder to write to; null for the one where it belongs.</param>
    /// <returns>The files; null where the user has no home to write them to.</returns>
    public IReadOnlyList<ScheduleFile>? Of(ScheduleKind kind, ScheduledJob job, string? folder)
    {
        switch (kind)
        {
            case ScheduleKind.Systemd:
                if ((folder ?? (job.IsForUser ? UserUnits : MachineUnits)) is not { } units) return null;
                return
                [
                    new ScheduleFile(Path.Combine(units, job.Name + ".service"), SystemdUnits.Service(job)),
                    new ScheduleFile(Path.Combine(units, job.Name + ".timer"), SystemdUnits.Timer(job)),
                ];
            case ScheduleKind.Cron:
                // cron passes over files whose names have a point.
                var path = folder is null && job.IsForUser ? null : Path.Combine(folder ?? MachineCron, job.Name.Replace('.', '-'));
                return [new ScheduleFile(path, CronLine.Of(job))];
            default:
                var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(console.Clock.GetUtcNow(), job.Time.Zone).DateTime);
                return [new ScheduleFile(Path.Combine(folder ?? job.Folder, job.Name + ".task.xml"), WindowsTask.Of(job, today), IsWide: true)];
        }
    }

    /// <summary>Writes a file. One that belongs to another configuration is left alone.</summary>
    /// <returns>Why it was not written; null where it was.</returns>
    public static string? Write(ScheduleFile file, string configuration)
    {
        var path = file.Path!;
        if (File.Exists(path) && !File.ReadLines(path)
            .Any(line => ScheduleMark.IsMark(line) && line.Contains(configuration, StringComparison.Ordinal)))
        {
            return $"{path} is there already and runs something else. It was left as it is; choose another name with --name.";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Encoding encoding = file.IsWide ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        File.WriteAllText(path + ".next", file.IsWide ? "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + file.Text : file.Text, encoding);
        File.Move(path + ".next", path, overwrite: true);
        return null;
    }
}
