using System.Text.Json.Serialization;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Core.Reviews;

/// <summary>What a person decided on a fact.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ReviewVerdict>))]
public enum ReviewVerdict
{
    /// <summary>The fact is right as it was read.</summary>
    Accept,

    /// <summary>The fact must not be used.</summary>
    Reject,

    /// <summary>The fact is right once some slots are put right.</summary>
    Correct,
}
