using System.Globalization;

namespace AiIndexEtl.Benchmarks.Loading;

/// <summary>What a piece of work took.</summary>
/// <param name="Seconds">On the clock on the wall.</param>
/// <param name="Processor">Of all processors together.</param>
internal readonly record struct Cost(double Seconds, double Processor)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds,8:0.00} s ({Processor:0.00} of processors)");
}
