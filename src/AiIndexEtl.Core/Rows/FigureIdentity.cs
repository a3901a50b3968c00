namespace AiIndexEtl.Core.Rows;

/// <summary>
/// What makes a claim comparable with others: the figure that it states, whatever the words, the language and the unit, and the interval
/// of values that its words leave open. Two claims with an <see cref="ObservationKey.ObservationId"/> in common state the same figure.
/// </summary>
public sealed record FigureIdentity
{
    /// <summary>Version of the rules that made it; a fact with an older one is identified anew.</summary>
    public required int Version { get; init; }

    /// <summary>Words that tell one metric from another where the vocabulary has none for it: folded and stripped; null for a metric of the vocabulary.</summary>
    public string? MetricKey { get; init; }

    /// <summary>level, share, growth (against an earlier time, as a factor), difference (against an earlier time, in the unit), ratio or gap.</summary>
    public required string Kind { get; init; }

    /// <summary>What the bounds are measured in: <c>percent</c>, <c>count</c>, <c>factor</c>, <c>second</c>, an ISO 4217 code and so on.</summary>
    public required string Dimension { get; init; }

    /// <summary>The time, ISO 8601; of a growth its end; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>Of a growth or difference its begin; null where unknown.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>The least value that the words leave open, in <see cref="Dimension"/>; null where they set no lower bound.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest value that the words leave open, in <see cref="Dimension"/>; null where they set no upper bound.</summary>
    public decimal? High { get; init; }

    /// <summary>
    /// For growth told as "N times more", which some writers mean as N and others as N + 1 times the earlier value: the least N; null elsewhere.
    /// <see cref="Low"/> and <see cref="High"/> then span both readings.
    /// </summary>
    public decimal? TimesLow { get; init; }

    /// <summary>The greatest N, see <see cref="TimesLow"/>.</summary>
    public decimal? TimesHigh { get; init; }

    /// <summary>The institution that the sentence names as the origin, under the first name that the vocabulary has for it; null where it names none.</summary>
    public string? Institution { get; init; }

    /// <summary>False where a slot is too uncertain for the claim to contradict another one: no period, no base, a metric without words.</summary>
    public required bool IsComparable { get; init; }

    /// <summary>The figures that it states: one, or one for each of several things that "each" have the value.</summary>
    public required IReadOnlyList<ObservationKey> Observations { get; init; }
}
