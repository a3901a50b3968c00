using System.Text.Json.Serialization;
using AiIndexEtl.Warehouse.Exchange.Export;

namespace AiIndexEtl.Warehouse.Exchange;

/// <summary>How manifests are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExportManifest))]
internal sealed partial class ExchangeJsonContext : JsonSerializerContext;
