using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Models;

/// <summary>Something that a model decides of a figure.</summary>
public sealed record ClaimTask
{
    /// <summary>The name of the model.</summary>
    public required string Name { get; init; }

    /// <summary>The class of an annotated figure; null for a figure that is no example of the task.</summary>
    public required Func<LabelledClaim, string?> ClassOf { get; init; }

    /// <summary>Other classes that are right too.</summary>
    public Func<LabelledClaim, IEnumerable<string>> AlsoRight { get; init; } = _ => [];

    /// <summary>Which metric a figure is filed under.</summary>
    public static ClaimTask Metric { get; } = new()
    {
        Name = "metric",
        ClassOf = c => c.Optional ? null : c.Metric,
        AlsoRight = c => c.Alternatives.Metric,
    };

    /// <summary>What a figure says of its metric.</summary>
    public static ClaimTask Kind { get; } = new()
    {
        Name = "kind",
        ClassOf = c => c.Optional ? null : Spelling.Of(c.Kind),
        AlsoRight = c => c.Alternatives.Kind.Select(Spelling.Of),
    };

    /// <summary>Whether a reader would tabulate a figure (<c>claim</c>), or may as well leave it out (<c>optional</c>).</summary>
    public static ClaimTask Standing { get; } = new()
    {
        Name = "standing",
        ClassOf = c => c.Optional ? "optional" : "claim",
    };
}
