namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>An input made to be slow, of any size.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Target">The target that reads it.</param>
/// <param name="Make">Makes it of a number of pieces.</param>
/// <param name="Pieces">The number of pieces of the largest one.</param>
internal sealed record HostileShape(string Name, string Target, Func<int, byte[]> Make, int Pieces);
