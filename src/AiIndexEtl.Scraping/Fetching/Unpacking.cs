using System.IO.Compression;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>
/// Undoes content codings. That a packed body ended before its end is told by the base library's strict mode, which the projects
/// switch on for the whole program (System.IO.Compression.UseStrictValidation); a test holds it.
/// </summary>
internal static class Unpacking
{
    private const int MostCodings = 2;

    /// <summary>The stream without its codings, which are listed in the order applied.</summary>
    /// <exception cref="InvalidDataException">A coding is unknown, or there are too many.</exception>
    public static async Task<Stream> UndoAsync(Stream wire, IReadOnlyList<string> codings, CancellationToken cancellationToken)
    {
        // More than two are an attack, not a page.
        if (codings.Count > MostCodings) throw new InvalidDataException("it has more than two content codings");

        var stream = wire;
        foreach (var coding in codings.Reverse())
        {
            stream = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "deflate" => await InflateAsync(stream, cancellationToken),
                "identity" => stream,
                _ => throw new InvalidDataException($"it has the unknown content coding '{coding}'"),
            };
        }

        return stream;
    }

    // The coding is deflate within zlib's wrapping (RFC 9110, 8.4.1.2); some servers leave the wrapping off. Its two bytes tell.
    private static async Task<Stream> InflateAsync(Stream packed, CancellationToken cancellationToken)
    {
        var head = new byte[2];
        var read = await packed.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var rest = new PrefixedStream(head.AsMemory(0, read), packed);
        var isWrapped = read == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        return isWrapped ? new ZLibStream(rest, CompressionMode.Decompress) : new DeflateStream(rest, CompressionMode.Decompress);
    }
}
