using System.Diagnostics;
using System.Globalization;

namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>Tries inputs on a target until there are enough, or until an input hangs.</summary>
/// <param name="target">What is tried.</param>
/// <param name="seed">What chance begins with.</param>
/// <param name="folder">Where inputs that break a law are kept.</param>
internal sealed class FuzzRun(FuzzTarget target, ulong seed, string folder)
{
    // Below this an input is too short for its time to say anything: a collection of garbage outweighs it.
    private const int Floor = 2048;
    private const int MostFindings = 20;

    // Until then code is being compiled, which is no fault of an input.
    private const int WarmUp = 500;

    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(2);

    private readonly List<FuzzFinding> _findings = [];
    private long _started;
    private byte[] _current = [];
    private long _number;

    /// <summary>Whether an input that takes too long for its length breaks a law. Default: true.</summary>
    public bool IsTimed { get; init; } = true;

    /// <summary>The inputs that broke a law, at most twenty.</summary>
    public IReadOnlyList<FuzzFinding> Findings => _findings;

    /// <summary>How many inputs were tried.</summary>
    public long Tried { get; private set; }

    /// <summary>How many bytes they had together.</summary>
    public long Bytes { get; private set; }

    /// <summary>The most that an input took for each of its bytes, in nanoseconds.</summary>
    public double Worst { get; private set; }

    /// <summary>The number of that input.</summary>
    public long WorstNumber { get; private set; }

    /// <summary>Tries so many inputs, from a number on.</summary>
    public void Try(long from, long count, Action<FuzzRun>? progress = null)
    {
        using var watch = new Timer(_ => WatchForHang(), null, s_hang, TimeSpan.FromSeconds(5));
        var told = Stopwatch.GetTimestamp();
        for (var number = from; number < from + count && _findings.Count < MostFindings; number++)
        {
            TryOne(number);
            if (Stopwatch.GetElapsedTime(told) < TimeSpan.FromSeconds(30)) continue;
            told = Stopwatch.GetTimestamp();
            progress?.Invoke(this);
        }
    }

    /// <summary>The input of a number.</summary>
    public byte[] Make(long number) => target.Make(new FuzzRandom(unchecked(seed * 1_000_003 + (ulong)number)));

    private void TryOne(long number)
    {
        var input = Make(number);
        (_current, _number) = (input, number);
        var seconds = Timed(input, number);
        Tried++;
        Bytes += input.Length;
        if (Tried <= WarmUp || PerByte(seconds, input) <= Worst) return;

        // A collection of garbage may have come in between: what counts is the best of several.
        for (var i = 0; i < 4 && PerByte(seconds, input) > Worst; i++) seconds = Math.Min(seconds, Timed(input, number));
        if (PerByte(seconds, input) <= Worst) return;
        (Worst, WorstNumber) = (PerByte(seconds, input), number);
        if (IsTimed && Worst > target.NanosecondsAByte) Keep(number, input, string.Create(CultureInfo.InvariantCulture, $"took {seconds * 1e3:0.0} ms for {input.Length} bytes"));
    }

    private static double PerByte(double seconds, byte[] input) => seconds * 1e9 / Math.Max(Floor, input.Length);

    private double Timed(byte[] input, long number)
    {
        Interlocked.Exchange(ref _started, Stopwatch.GetTimestamp());
        var began = ThreadClock.Seconds;
        try
        {
            if (target.Check(input) is { } broken) Keep(number, input, broken);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            Keep(number, input, string.Join(' ', thrown.ToString().Split('\n', 4, StringSplitOptions.TrimEntries).Take(3)));
        }

        Interlocked.Exchange(ref _started, 0);
        return ThreadClock.Seconds - began;
    }

    private void Keep(long number, byte[] input, string what)
    {
        if (_findings.Exists(finding => finding.Number == number)) return;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{seed}-{number}.bin"));
        File.WriteAllBytes(path, input);
        _findings.Add(new FuzzFinding(number, what, path));
    }

    // A thread that never comes back cannot be ended: the input is kept, and the process ends.
    private void WatchForHang()
    {
        var began = Interlocked.Read(ref _started);
        if (began == 0 || Stopwatch.GetElapsedTime(began) < s_hang) return;
        Keep(_number, _current, "did not end within two minutes");
        Environment.FailFast($"{target.Name}: {_findings[^1]}");
    }
}
