namespace AiIndexEtl.Extraction.Decisions;

/// <summary>A part of a claim that a model decides on.</summary>
public enum DecisionSlot
{
    /// <summary>The kind, and for a change its direction.</summary>
    Kind,

    /// <summary>The metric.</summary>
    Metric,

    /// <summary>The period.</summary>
    Period,

    /// <summary>The areas.</summary>
    Area,

    /// <summary>Whether a name is a subject of the figure; one decision for each name.</summary>
    Subject,

    /// <summary>Whether a figure is stated as a claim at all.</summary>
    Standing,

    /// <summary>Whether the whole row is right; its probability is the claim's confidence.</summary>
    Row,
}
