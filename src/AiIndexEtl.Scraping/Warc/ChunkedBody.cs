using System.Globalization;
using System.Text;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>Undoes the chunked transfer coding (RFC 9112, 7.1).</summary>
internal static class ChunkedBody
{
    // Eight hexadecimal digits are more than any body that is read here.
    private const int LongestSize = 8;

    /// <summary>Whether a body begins with the size of a chunk. Archives often hold bodies whose coding is undone and whose header still tells of it.</summary>
    public static bool IsChunked(ReadOnlySpan<byte> body) => SizeAt(body, out _) >= 0;

    /// <summary>The body put together; null where a chunk is missing, broken off or none.</summary>
    public static byte[]? Undo(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        while (true)
        {
            var size = SizeAt(body, out var data);
            if (size < 0) return null;
            if (size == 0) return whole.ToArray();
            if (size > body.Length - data) return null;

            whole.Write(body.Slice(data, size));
            body = body[(data + size)..];
            if (body.StartsWith("\r\n"u8)) body = body[2..];
            else if (body.StartsWith("\n"u8)) body = body[1..];
            else return null;
        }
    }

    private static int SizeAt(ReadOnlySpan<byte> body, out int data)
    {
        data = 0;
        var end = body[..Math.Min(body.Length, 1024)].IndexOf((byte)'\n');
        if (end < 0) return -1;

        data = end + 1;
        var line = body[..end];
        var extension = line.IndexOf((byte)';');
        var digits = (extension < 0 ? line : line[..extension]).Trim(" \t\r"u8);
        return digits.Length is > 0 and <= LongestSize && int.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : -1;
    }
}
