using System.Text.Json.Serialization;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>How the header of a model file is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = false)]
[JsonSerializable(typeof(SlotModelsHeader))]
internal sealed partial class SlotModelsJson : JsonSerializerContext;
