namespace AiIndexEtl.Extraction.Links;

/// <summary>The metric that a text is at, as one reads on.</summary>
/// <param name="Metric">Its id.</param>
/// <param name="Weight">How near its last figure is: 1 in the same or the last sentence, less for each block since.</param>
/// <param name="UnitClass">The class of that figure's unit: across blocks a topic runs on only in figures of one class.</param>
internal sealed record TopicMetric(string Metric, double Weight, string UnitClass);
