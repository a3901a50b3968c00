using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Links;

/// <summary>A claim in the making: the slots are filled one after the other.</summary>
/// <param name="quantity">The quantity.</param>
/// <param name="kind">Its kind.</param>
internal sealed class ClaimDraft(QuantityMention quantity, KindReading kind)
{
    /// <summary>The quantity.</summary>
    public QuantityMention Quantity { get; set; } = quantity;

    /// <summary>The kind.</summary>
    public KindReading Kind { get; set; } = kind;

    /// <summary>The id of the metric.</summary>
    public string Metric { get; set; } = "other";

    /// <summary>How strongly the words speak for the metric; 0 for none.</summary>
    public double MetricScore { get; set; }

    /// <summary>The areas.</summary>
    public IReadOnlyList<string> Area { get; set; } = [];

    /// <summary>The subjects, as written.</summary>
    public List<string> Subject { get; } = [];

    /// <summary>The period.</summary>
    public string? Period { get; set; }

    /// <summary>The base period.</summary>
    public string? BasePeriod { get; set; }

    /// <summary>True where the period was read from the sentence itself, not carried over.</summary>
    public bool HasOwnPeriod { get; set; }

    /// <summary>True for the earlier value of a from-to pair.</summary>
    public bool IsEarlier { get; set; }

    /// <summary>Evidence, in UTF-16 units until the claim is made.</summary>
    public List<Evidence> Evidence { get; } = [];

    /// <summary>Notes the words that a slot was read from.</summary>
    public void Because(ClaimSlot slot, string rule, int start, int end) => Evidence.Add(new Evidence(slot, rule, start, end));
}
