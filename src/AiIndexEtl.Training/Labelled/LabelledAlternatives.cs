using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Other readings of a claim that are right too, slot by slot; all lists are empty by default.</summary>
public sealed record LabelledAlternatives
{
    /// <summary>No other reading.</summary>
    public static LabelledAlternatives None { get; } = new();

    /// <summary>Other values.</summary>
    public IReadOnlyList<decimal> Value { get; init; } = [];

    /// <summary>Other units.</summary>
    public IReadOnlyList<string> Unit { get; init; } = [];

    /// <summary>Other qualifiers.</summary>
    public IReadOnlyList<Qualifier> Qualifier { get; init; } = [];

    /// <summary>Other kinds.</summary>
    public IReadOnlyList<ClaimKind> Kind { get; init; } = [];

    /// <summary>Other metrics.</summary>
    public IReadOnlyList<string> Metric { get; init; } = [];

    /// <summary>Other sets of areas.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Area { get; init; } = [];

    /// <summary>Other periods; null stands for none.</summary>
    public IReadOnlyList<string?> Period { get; init; } = [];
}
