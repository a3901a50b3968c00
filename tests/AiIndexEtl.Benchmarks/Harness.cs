using System.Diagnostics;

namespace AiIndexEtl.Benchmarks;

/// <summary>A stopwatch with warm-up and medians: enough to tell factors, and free of a package.</summary>
internal static class Harness
{
    private const int FewestRounds = 5;
    private const int MostRounds = 2001;

    /// <summary>Runs a piece of work again and again and tells the median of a round, in seconds.</summary>
    /// <param name="work">The work; what it returns is kept so that it cannot be left out.</param>
    /// <param name="seconds">How long to measure. A third of it is spent before, until the code is compiled for good.</param>
    public static double Measure(Func<int> work, double seconds)
    {
        var kept = 0;
        var warmUp = Stopwatch.StartNew();
        while (warmUp.Elapsed.TotalSeconds < seconds / 3) kept ^= work();

        // Compilation in the background ends; then the garbage of the warm-up goes.
        Thread.Sleep(200);
        for (var i = 0; i < FewestRounds; i++) kept ^= work();
        GC.Collect();

        var rounds = new List<double>();
        var total = Stopwatch.StartNew();
        while (rounds.Count < FewestRounds || (rounds.Count < MostRounds && total.Elapsed.TotalSeconds < seconds))
        {
            var start = Stopwatch.GetTimestamp();
            kept ^= work();
            rounds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        GC.KeepAlive(kept);
        rounds.Sort();
        return rounds[rounds.Count / 2];
    }
}
