using System.Text.Json;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Tolerant access to the fields of a JSON object: a field of another type counts as missing.</summary>
internal static class JsonElements
{
    /// <summary>The text of a field; null where it is missing or no text.</summary>
    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The number in a field; null where it is missing, no number, or beyond a decimal.</summary>
    public static decimal? Number(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.AsNumber() : null;

    /// <summary>The whole number in a field; null where it is missing or none.</summary>
    public static int? Whole(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var n) ? n : null;

    /// <summary>The number; null where the value is none.</summary>
    public static decimal? AsNumber(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var n) ? n : null;

    /// <summary>The texts of a list; null where the value is no list of texts.</summary>
    public static IReadOnlyList<string>? AsTexts(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) return null;

        var items = value.EnumerateArray().ToList();
        return items.TrueForAll(i => i.ValueKind == JsonValueKind.String) ? items.ConvertAll(i => i.GetString()!) : null;
    }
}
