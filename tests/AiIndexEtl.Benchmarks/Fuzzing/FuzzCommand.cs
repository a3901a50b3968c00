using System.Diagnostics;
using System.Globalization;
using AiIndexEtl.Benchmarks.Fuzzing.Targets;

namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>The command <c>fuzz TARGET [--inputs N] [--seed S] [--from N] [--folder F] [--replay FILE]</c>; <c>fuzz hostile</c> measures how time grows.</summary>
internal static class FuzzCommand
{
    /// <summary>Every target; each is made when it is asked for, as some of them take a while.</summary>
    public static IReadOnlyDictionary<string, Func<FuzzTarget>> Targets { get; } = new Dictionary<string, Func<FuzzTarget>>(StringComparer.Ordinal)
    {
        ["scanner"] = () => new ScannerTarget(),
        ["decoder"] = () => new DecoderTarget(),
        ["cleaner"] = () => new CleanerTarget(),
        ["listing"] = () => new ListingTarget(),
        ["robots"] = () => new RobotsTarget(),
        ["configuration"] = () => new ConfigurationTarget(),
        ["warc"] = () => new WarcTarget(),
        ["import"] = () => new ImportTarget(),
    };

    /// <summary>Runs the command.</summary>
    /// <returns>0 where every law held, 1 where one was broken, 2 where the words are wrong.</returns>
    public static int Run(string[] words, TextWriter output)
    {
        if (words is ["hostile"]) return HostileReport.Write(output) ? 0 : 1;
        if (words is not [var name, .. var options] || !Targets.TryGetValue(name, out var make) || options.Length % 2 != 0)
        {
            output.WriteLine("fuzz " + string.Join('|', Targets.Keys) + " [--inputs N] [--seed S] [--from N] [--folder F] [--replay FILE], or fuzz hostile");
            return 2;
        }

        var given = options.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var target = make();
        if (given.TryGetValue("--replay", out var file)) return Replay(target, file, output);

        var inputs = Number(given, "--inputs", target.Usual);
        var seed = (ulong)Number(given, "--seed", 20260401);
        var began = Stopwatch.GetTimestamp();
        var run = new FuzzRun(target, seed, given.GetValueOrDefault("--folder") ?? Path.Combine(Path.GetTempPath(), "aiindex-fuzz"));
        run.Try(Number(given, "--from", 0), inputs, soFar => Tell(output, target, soFar, seed, began));
        Tell(output, target, run, seed, began);
        foreach (var finding in run.Findings) output.WriteLine($"  {finding.Number}: {finding.What} ({finding.Path})");
        return run.Findings.Count == 0 ? 0 : 1;
    }

    private static void Tell(TextWriter output, FuzzTarget target, FuzzRun run, ulong seed, long began)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Name}: {run.Tried:N0} inputs, {run.Bytes / 1e6:N1} MB, seed {seed}, {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s; {run.Findings.Count} broke a law; the slowest took {run.Worst:N0} ns a byte (number {run.WorstNumber})"));
        output.Flush();
    }

    private static int Replay(FuzzTarget target, string file, TextWriter output)
    {
        var broken = target.Check(File.ReadAllBytes(file));
        output.WriteLine(broken ?? "All laws hold.");
        return broken is null ? 0 : 1;
    }

    private static long Number(Dictionary<string, string> given, string name, long otherwise) =>
        given.TryGetValue(name, out var written) ? long.Parse(written, CultureInfo.InvariantCulture) : otherwise;
}
