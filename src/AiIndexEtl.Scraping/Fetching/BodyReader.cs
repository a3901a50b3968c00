using System.IO.Compression;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Reads a response's body within limits, on the wire and unpacked.</summary>
internal static class BodyReader
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The body unpacked; null where it is larger than the limit. Throws <see cref="InvalidDataException"/> for a coding that is unknown or broken.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit) return null;

        await using var wire = new LimitedStream(await content.ReadAsStreamAsync(cancellationToken), limit);
        await using var unpacked = Unpack(wire, [.. content.Headers.ContentEncoding]);
        using var body = new MemoryStream();
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await unpacked.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit) return null;
            body.Write(buffer, 0, read);
        }

        return wire.IsExceeded ? null : body.ToArray();
    }

    private static Stream Unpack(Stream wire, string[] codings)
    {
        // Codings are listed in the order applied, so the last is undone first. More than two are an attack, not a page.
        if (codings.Length > 2) throw new InvalidDataException("more than two content codings");

        var stream = wire;
        for (var i = codings.Length - 1; i >= 0; i--)
        {
            stream = codings[i].ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
                "identity" => stream,
                _ => throw new InvalidDataException($"unknown content coding '{codings[i]}'"),
            };
        }

        return stream;
    }
}
