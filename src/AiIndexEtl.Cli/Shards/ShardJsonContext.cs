using System.Text.Json.Serialization;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Cli.Shards;

/// <summary>How plans and shards are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkPlan))]
[JsonSerializable(typeof(PlannedDocument))]
[JsonSerializable(typeof(FetchAttemptRow))]
[JsonSerializable(typeof(ShardSummary))]
[JsonSerializable(typeof(PlacedResult))]
internal sealed partial class ShardJsonContext : JsonSerializerContext;
