using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Links;

/// <summary>A claim in the making: the slots are filled one after the other.</summary>
/// <param name="quantity">The quantity.</param>
/// <param name="kind">Its kind.</param>
internal sealed class ClaimDraft(QuantityMention quantity, KindReading kind)
{
    /// <summary>The quantity.</summary>
    public QuantityMention Quantity { get; } = quantity;

    /// <summary>The class of the quantity's unit.</summary>
    public string UnitClass { get; } = Metrics.UnitClass.Of(quantity);

    /// <summary>The kind.</summary>
    public KindReading Kind { get; set; } = kind;

    /// <summary>The id of the metric.</summary>
    public string Metric { get; set; } = "other";

    /// <summary>How strongly the words speak for the metric; 0 for none.</summary>
    public double MetricScore { get; set; }

    /// <summary>What each term of a cue phrase in the sentence counts by where it stands; null until the rules have looked.</summary>
    public double[]? TermWeights { get; set; }

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

    /// <summary>The origin that the sentence names, or null.</summary>
    public string? Origin { get; set; }

    /// <summary>Where the subjects that models chose stand; names carried over stand before the sentence.</summary>
    public List<Span> SubjectSpans { get; } = [];

    /// <summary>The index of its sentence in the document.</summary>
    public int SentenceIndex { get; init; }

    /// <summary>Why the figure is no claim, as the rules or a model have it; null where it is one.</summary>
    public string? Rejection { get; set; }

    /// <summary>What the rules read; null until they have.</summary>
    public Decisions.Proposal? Proposed { get; set; }

    /// <summary>How sure the models are of each slot, by <see cref="Decisions.DecisionSlot"/>; 1 where none was asked.</summary>
    public double[] Sureness { get; } = [1, 1, 1, 1, 1, 1, 1];

    /// <summary>Notes how sure a model is of a decision; a slot of several decisions is as sure as all of them together.</summary>
    public void Sure(Decisions.DecisionSlot slot, double probability) => Sureness[(int)slot] *= probability;

    /// <summary>Replaces the evidence of a slot: a model has overruled the rule.</summary>
    public void Instead(ClaimSlot slot, string rule, int start = -1, int end = -1)
    {
        Evidence.RemoveAll(evidence => evidence.Slot == slot);
        Because(slot, rule, start < 0 ? Quantity.Start : start, start < 0 ? Quantity.Start : end);
    }

    /// <summary>Notes the words that a slot was read from.</summary>
    public void Because(ClaimSlot slot, string rule, int start, int end) => Evidence.Add(new Evidence(slot, rule, start, end));
}
