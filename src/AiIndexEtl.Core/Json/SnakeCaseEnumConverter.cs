using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiIndexEtl.Core.Json;

/// <summary>Writes an enumeration as lower-case words joined by underscores, the way the contract spells them.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
