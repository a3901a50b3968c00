using System.Text.Json.Serialization;

namespace AiIndexEtl.Cli.Locks;

/// <summary>How the holder of a lock is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LockHolder))]
internal sealed partial class LockJsonContext : JsonSerializerContext;
