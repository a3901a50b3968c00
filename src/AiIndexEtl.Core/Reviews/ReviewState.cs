using System.Text.Json.Serialization;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Core.Reviews;

/// <summary>What became of a decision when it was held against the published facts.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ReviewState>))]
public enum ReviewState
{
    /// <summary>It is in force.</summary>
    Applied,

    /// <summary>Its words are there, but what is read from them is not what was decided on; it is not applied.</summary>
    Stale,

    /// <summary>No current text has its words as a figure; it is not applied.</summary>
    Unmatched,
}
