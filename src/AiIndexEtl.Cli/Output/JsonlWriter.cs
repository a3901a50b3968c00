using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace AiIndexEtl.Cli.Output;

/// <summary>One JSON object a line. Text is written as it is, Chinese included; a column name that comes again gets a number.</summary>
internal sealed class JsonlWriter : IRowWriter
{
    private readonly OutputBuffer _buffer;
    private readonly string[] _names;

    /// <summary>Takes the stream; nothing is written yet.</summary>
    public JsonlWriter(Stream output, IReadOnlyList<OutputColumn> columns)
    {
        _buffer = new OutputBuffer(output);
        _names = Unique(columns);
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row)
    {
        using (var json = new Utf8JsonWriter(_buffer.Bytes, OutputBuffer.RowOptions))
        {
            json.WriteStartObject();
            for (var i = 0; i < _names.Length; i++)
            {
                json.WritePropertyName(_names[i]);
                WriteValue(json, row[i]);
            }

            json.WriteEndObject();
        }

        _buffer.EndJsonLine();
    }

    /// <inheritdoc/>
    public void Flush() => _buffer.Flush();

    /// <inheritdoc/>
    public void Complete() => _buffer.Flush();

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            // JSON has no words for what is no number.
            case double number when !double.IsFinite(number): json.WriteNullValue(); break;
            case double number: json.WriteNumberValue(number); break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    json.WritePropertyName(key);
                    WriteValue(json, item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list) WriteValue(json, item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(PlainText.Of(value)); break;
        }
    }

    private static string[] Unique(IReadOnlyList<OutputColumn> columns)
    {
        var names = new string[columns.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = columns[i].Name;
            for (var copy = 2; !taken.Add(names[i]); copy++)
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{columns[i].Name}_{copy}");
            }
        }

        return names;
    }
}
