namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>A line of newline-delimited JSON.</summary>
/// <param name="Number">1-based number.</param>
/// <param name="Bytes">Its bytes without the line feed.</param>
/// <param name="IsEnded">False for a last line without a line feed, which a writer that was killed leaves behind.</param>
internal readonly record struct JsonLine(long Number, ReadOnlyMemory<byte> Bytes, bool IsEnded);
