using System.Text.Json.Serialization;

namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>How snapshot metadata is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(SnapshotMetadata))]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class SnapshotJsonContext : JsonSerializerContext;
