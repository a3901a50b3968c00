using System.Text.Json.Serialization;

namespace AiIndexEtl.Extraction.Models;

/// <summary>How the header of a model file is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = false)]
[JsonSerializable(typeof(LinearModelHeader))]
internal sealed partial class LinearModelJson : JsonSerializerContext;
