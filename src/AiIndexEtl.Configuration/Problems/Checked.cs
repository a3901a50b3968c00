namespace AiIndexEtl.Configuration.Problems;

/// <summary>What a reading gave: the value, or everything that is wrong.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Value">The value; null exactly where there are problems.</param>
/// <param name="Problems">All problems, in the order of the file; empty where the value is there.</param>
public sealed record Checked<T>(T? Value, IReadOnlyList<Problem> Problems)
    where T : class;
