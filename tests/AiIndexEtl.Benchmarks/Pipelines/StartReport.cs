using System.Globalization;

namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>How soon a published program tells its version, and how soon it has read and published the sample pages.</summary>
internal static class StartReport
{
    private const int Rounds = 15;

    /// <summary>Measures, and writes medians with the quickest round beside them.</summary>
    public static void Write(TextWriter output, string program)
    {
        var folder = Directory.CreateTempSubdirectory("aiindex-start-").FullName;
        try
        {
            foreach (var part in (ReadOnlySpan<string>)["pipeline.yaml", "raw/samples", "data/reference"]) Copy(Path.Combine(Testing.Repository.Root, part), Path.Combine(folder, part));
            Tell(output, "--version", Rounds, () => MeasuredCommand.Run(program, folder, "--version"));
            Tell(output, "run (nine samples, new file)", Rounds, () =>
            {
                if (Directory.Exists(Path.Combine(folder, "curated"))) Directory.Delete(Path.Combine(folder, "curated"), recursive: true);
                return MeasuredCommand.Run(program, folder, "run", "--quiet");
            });
            Tell(output, "run (nine samples again)", Rounds, () => MeasuredCommand.Run(program, folder, "run", "--quiet"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Tell(TextWriter output, string name, int rounds, Func<MeasuredCommand> run)
    {
        run();
        var runs = Enumerable.Range(0, rounds).Select(_ => run()).OrderBy(one => one.Seconds).ToList();
        var (median, quickest) = (runs[rounds / 2], runs[0]);
        var processor = runs.Select(one => one.Processor).Order().ElementAt(rounds / 2);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-30} median {median.Seconds * 1000,7:0} ms, quickest {quickest.Seconds * 1000,7:0} ms, processors {processor * 1000,7:0} ms, {median.PeakMegabytes,5:0} MB in memory at most, exit code {median.ExitCode}"));
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
