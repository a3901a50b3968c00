using System.Globalization;
using System.Text.Json;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Whether a JSON value can be read as a type of DuckDB's, as an export writes it.</summary>
internal static class ColumnValue
{
    private const int LongestShown = 40;

    /// <summary>True where it can; null fits every type.</summary>
    public static bool Fits(JsonElement value, string type)
    {
        if (value.ValueKind is JsonValueKind.Null) return true;
        if (type.EndsWith("[]", StringComparison.Ordinal)) return value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(item => Fits(item, type[..^2]));
        if (type.StartsWith("STRUCT", StringComparison.Ordinal)) return value.ValueKind is JsonValueKind.Object;

        return type switch
        {
            "BOOLEAN" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "INTEGER" => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _),
            "BIGINT" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
            "DOUBLE" => value.ValueKind is JsonValueKind.Number,
            _ => value.ValueKind is JsonValueKind.String && Text(value) is { } text && FitsText(text, type),
        };
    }

    /// <summary>The value for a message, cut where it is long.</summary>
    public static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= LongestShown ? text : text[..LongestShown] + "...";
    }

    // Null where its bytes are no UTF-8, or an escape stands for half a character.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool FitsText(string text, string type) => type switch
    {
        "UUID" => Guid.TryParseExact(text, "D", out _),
        "DATE" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "TIMESTAMP WITH TIME ZONE" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) =>
            text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or '-') && text.Count(c => c == '.') <= 1 && text.LastIndexOf('-') <= 0 && text.Any(char.IsAsciiDigit),
        _ => true,
    };
}
