using System.Text.Json.Serialization;
using AiIndexEtl.Cli.Notifications;

namespace AiIndexEtl.Cli.Runs;

/// <summary>How records of runs are written, and sent to whoever is told of them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(RunEndingConverter)])]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(RunNotice))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
