namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>An input that broke a law.</summary>
/// <param name="Number">The number of the input, which makes it again with the same seed.</param>
/// <param name="What">The law, or what was thrown.</param>
/// <param name="Path">Where the input was kept.</param>
internal sealed record FuzzFinding(long Number, string What, string Path);
