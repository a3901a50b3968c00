using System.Text.Json.Serialization;

namespace AiIndexEtl.Cli.Runs;

/// <summary>How a run's summary is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class RunJsonContext : JsonSerializerContext;
