using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AiIndexEtl.Cli.Output;

/// <summary>Gathers bytes and hands them to a stream in large pieces.</summary>
internal sealed class OutputBuffer(Stream output)
{
    /// <summary>How rows are written as JSON.</summary>
    public static readonly JsonWriterOptions RowOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LargePiece = 1 << 16;

    private readonly ArrayBufferWriter<byte> _bytes = new(LargePiece);
    private int _lineStart;

    /// <summary>Where a serialiser writes to.</summary>
    public IBufferWriter<byte> Bytes => _bytes;

    /// <summary>Adds text as UTF-8.</summary>
    public void Add(string text) => Encoding.UTF8.GetBytes(text, _bytes);

    /// <summary>Adds a value as JSON on a line of its own, with Chinese as it is.</summary>
    public void AddJsonLine<T>(T value, JsonTypeInfo<T> type)
    {
        using (var json = new Utf8JsonWriter(_bytes, RowOptions)) JsonSerializer.Serialize(json, value, type);
        EndJsonLine();
    }

    /// <summary>Ends a line of JSON. Signs that would turn its words around on a terminal are escaped, which means the same to a program.</summary>
    public void EndJsonLine()
    {
        if (DirectionSigns.AreIn(_bytes.WrittenSpan[_lineStart..]))
        {
            var text = DirectionSigns.Escape(Encoding.UTF8.GetString(_bytes.WrittenSpan));
            _bytes.ResetWrittenCount();
            Add(text);
        }

        EndLine();
    }

    /// <summary>Ends a line.</summary>
    public void EndLine()
    {
        _bytes.Write("\n"u8);
        _lineStart = _bytes.WrittenCount;
        if (_bytes.WrittenCount >= LargePiece) Flush();
    }

    /// <summary>Hands everything to the stream.</summary>
    public void Flush()
    {
        output.Write(_bytes.WrittenSpan);
        output.Flush();
        _bytes.ResetWrittenCount();
        _lineStart = 0;
    }
}
