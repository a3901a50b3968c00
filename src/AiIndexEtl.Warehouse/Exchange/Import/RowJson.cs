using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Reads rows strictly: a value that is missing, null where it must not be, or of another type is told and not guessed.</summary>
internal static class RowJson
{
    /// <summary>The rows of the stages, whose figures may be strings.</summary>
    public static CoreJsonContext Rows { get; } = new(new JsonSerializerOptions(CoreJson.Rows.Options)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>The row of a line, or what is wrong with it, as a sentence without its full stop.</summary>
    public static (T? Row, string? Problem) Read<T>(JsonLine line, JsonTypeInfo<T> type)
        where T : class
    {
        if (!Utf8.IsValid(line.Bytes.Span)) return (null, "The line is no UTF-8");
        try
        {
            return JsonSerializer.Deserialize(line.Bytes.Span, type) is { } row ? (row, null) : (null, "The line is null and no row");
        }
        catch (JsonException error)
        {
            return (null, line.IsEnded ? "The line is no row of this file: " + InWords(error) : "The file ends in the middle of a line: it was cut off");
        }
    }

    // The message of the parser, without the place within .NET's types and without the full stop.
    private static string InWords(JsonException error)
    {
        var message = error.Message;
        var path = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var words = (path < 0 ? message : message[..path]).TrimEnd('.');
        var at = error.Path is { Length: > 2 } place ? $" (at {place[2..]})" : "";
        return words.Replace("AiIndexEtl.Core.Rows.", "", StringComparison.Ordinal).Replace("AiIndexEtl.Core.Claims.", "", StringComparison.Ordinal) + at;
    }
}
