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
}
