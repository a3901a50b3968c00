using System.Diagnostics;
using System.Globalization;

namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>What a command took in a process of its own.</summary>
/// <param name="Seconds">On the clock on the wall.</param>
/// <param name="Processor">Of all processors together.</param>
/// <param name="PeakMegabytes">The most memory that it had resident at any time, by the system's own note (VmHWM); 0 where there is none.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it said, both streams.</param>
internal sealed record MeasuredCommand(double Seconds, double Processor, double PeakMegabytes, int ExitCode, string Output)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a command to its end.</summary>
    public static MeasuredCommand Run(string program, string folder, params IReadOnlyList<string> arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var (output, errors) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        var children = Children();
        var began = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0.0;
        while (!process.WaitForExit(Between)) peak = Math.Max(peak, PeakOf(process.Id));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.WaitForExit();
        return new MeasuredCommand(seconds, Children() - children, peak, process.ExitCode, output.ToString() + errors);
    }

    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // Seconds of processors of all children that have ended: fields 16 and 17 of stat, in hundredths, counted behind the name in brackets.
    private static double Children()
    {
        if (!OperatingSystem.IsLinux()) return 0;

        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / 100;
    }
}
