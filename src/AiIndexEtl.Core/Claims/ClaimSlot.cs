using System.Text.Json.Serialization;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Core.Claims;

/// <summary>A part of a claim that evidence can be given for.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ClaimSlot>))]
public enum ClaimSlot
{
    /// <summary>The number itself, with its multiplier.</summary>
    Value,

    /// <summary>The unit of measure.</summary>
    Unit,

    /// <summary>The qualifier.</summary>
    Qualifier,

    /// <summary>The kind.</summary>
    Kind,

    /// <summary>The metric.</summary>
    Metric,

    /// <summary>The reference area.</summary>
    Area,

    /// <summary>The other things that the figure is about.</summary>
    Subject,

    /// <summary>The time period.</summary>
    Period,

    /// <summary>The earlier time of a change or ratio.</summary>
    BasePeriod,

    /// <summary>The origin that the sentence names.</summary>
    AttributedTo,
}
