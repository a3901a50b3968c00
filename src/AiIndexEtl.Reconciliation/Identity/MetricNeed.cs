namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What the figures of a metric are figures of: without it nobody knows which one is meant.</summary>
internal enum MetricNeed
{
    /// <summary>Nothing but place and time.</summary>
    None,

    /// <summary>A model, whose size or price stays what it is: its figures have no time.</summary>
    Model,

    /// <summary>A benchmark; with a model too, the figure has no time.</summary>
    Benchmark,

    /// <summary>A thing: the metric gathers figures of several, such as the groups of people that a share is one of.</summary>
    Subject,

    /// <summary>A question that no slot holds: the metric gathers the answers to several, such as places that offer a subject and that require it.</summary>
    Question,
}
