namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Reads newline-delimited JSON line by line as bytes. A line ends at a line feed alone: other separators may stand in texts.</summary>
internal static class JsonLines
{
    private const int FirstPiece = 1 << 16;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that are not blank, with their 1-based numbers. The bytes are valid until the next line is asked for.</summary>
    public static IEnumerable<JsonLine> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var buffer = new byte[FirstPiece];
        var (begin, end, number) = (0, 0, 0L);
        while (true)
        {
            var feed = buffer.AsSpan(begin, end - begin).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                var line = Trimmed(buffer.AsMemory(begin, feed), ++number);
                if (!IsBlank(line.Span)) yield return new JsonLine(number, line, IsEnded: true);
                begin += feed + 1;
                continue;
            }

            if (begin > 0)
            {
                buffer.AsSpan(begin, end - begin).CopyTo(buffer);
                (begin, end) = (0, end - begin);
            }

            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var count = stream.Read(buffer, end, buffer.Length - end);
            if (count > 0)
            {
                end += count;
                continue;
            }

            var last = Trimmed(buffer.AsMemory(0, end), ++number);
            if (!IsBlank(last.Span)) yield return new JsonLine(number, last, IsEnded: false);
            yield break;
        }
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line, long number) =>
        number == 1 && line.Span.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
