using System.Text.Json.Serialization;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Core.Reviews;

/// <summary>A slot of a fact that a decision can speak of, under the name that the view <c>facts</c> has for it.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ReviewSlot>))]
public enum ReviewSlot
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>The other end of a range.</summary>
    ValueUpper,

    /// <summary>The unit of measure.</summary>
    Unit,

    /// <summary>How the words bound the value.</summary>
    Qualifier,

    /// <summary>What the number says of its metric.</summary>
    Kind,

    /// <summary>The metric.</summary>
    Metric,

    /// <summary>The noun phrase that names the metric.</summary>
    MetricText,

    /// <summary>The places.</summary>
    Area,

    /// <summary>The other things that the figure is about.</summary>
    Subject,

    /// <summary>The time.</summary>
    Period,

    /// <summary>The earlier time of a change or ratio.</summary>
    BasePeriod,

    /// <summary>The origin that the sentence names.</summary>
    AttributedTo,
}
