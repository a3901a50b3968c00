using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace AiIndexEtl.Cli.Consoles;

/// <summary>Messages as JSON, one object a line, with the same names in every object.</summary>
internal static class MessageJson
{
    /// <summary>A message as a line with its line feed. What is unknown is left out; line breaks and control characters are escaped.</summary>
    public static byte[] LineOf(DateTimeOffset time, string level, string message, string? source, string? stage, Guid? runId)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, OutputBuffer.RowOptions))
        {
            json.WriteStartObject();
            json.WriteString("time", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", level);
            json.WriteString("message", message);
            if (source is not null) json.WriteString("source", source);
            if (stage is not null) json.WriteString("stage", stage);
            if (runId is { } run) json.WriteString("run_id", run);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }
}
