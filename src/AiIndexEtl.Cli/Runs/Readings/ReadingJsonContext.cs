using System.Text.Json.Serialization;

namespace AiIndexEtl.Cli.Runs.Readings;

/// <summary>How readings are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(KeptReading))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;
