namespace AiIndexEtl.Web.Reviews;

/// <summary>What the decisions file says beyond what is published.</summary>
/// <param name="ByWords">The decisions that take effect with the next publication, by the words (<c>anchor_id</c>) that they are about.</param>
/// <param name="Problem">Why the file cannot be read, for the reviewer; null where it can.</param>
public sealed record PendingDecisions(IReadOnlyDictionary<string, PendingDecision> ByWords, string? Problem)
{
    /// <summary>The words that decisions are about.</summary>
    public IReadOnlySet<string> Words { get; } = ByWords.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static PendingDecisions None { get; } = new(new Dictionary<string, PendingDecision>(StringComparer.Ordinal), null);
}
