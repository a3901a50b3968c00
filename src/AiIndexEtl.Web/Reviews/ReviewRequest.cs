using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Web.Reviews;

/// <summary>A decision as it comes from a page.</summary>
public sealed record ReviewRequest
{
    /// <summary>The whole id of the fact.</summary>
    public required string FactId { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewVerdict Verdict { get; init; }

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Of a correction the slots that were put right, by name, with their new text; empty text empties the slot.</summary>
    public IReadOnlyDictionary<string, string> Corrections { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Who decided; null for the user who runs the application.</summary>
    public string? Reviewer { get; init; }
}
