namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>Numbers by chance that are the same on every machine and with every version of the base library (SplitMix64).</summary>
/// <param name="seed">Where the row of numbers begins.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to a limit, which is left out.</summary>
    public int Below(int limit)
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        var mixed = unchecked((_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return (int)((mixed ^ (mixed >> 31)) % (uint)limit);
    }

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Below(several.Count)];
}
