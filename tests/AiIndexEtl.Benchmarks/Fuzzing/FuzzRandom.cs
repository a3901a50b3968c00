namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>Chance that the same seed repeats on every machine and runtime (SplitMix64). Setting one up costs nothing, so that every input has its own.</summary>
internal sealed class FuzzRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from zero to below the limit.</summary>
    public int Next(int below) => (int)(NextBits() % (ulong)below);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Next(times) == 0;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>A number up to the limit, small ones as likely as large ones.</summary>
    public int Skewed(int below) => Next(1 + Next(below));

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
