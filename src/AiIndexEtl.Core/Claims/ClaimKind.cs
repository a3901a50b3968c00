using System.Text.Json.Serialization;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Core.Claims;

/// <summary>What a number says of its metric.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ClaimKind>))]
public enum ClaimKind
{
    /// <summary>An amount, count, price or score at a time.</summary>
    Level,

    /// <summary>A part of a whole, survey shares and adoption rates included.</summary>
    Share,

    /// <summary>Growth or decline against an earlier time; a decline is negative.</summary>
    Change,

    /// <summary>A multiple of another thing or time.</summary>
    Ratio,

    /// <summary>A difference between two things at one time.</summary>
    Gap,
}
