using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>Undoes the content codings of a body that is at hand. A body that breaks off is a failure, never a shorter body.</summary>
internal static class ContentCodings
{
    /// <summary>The body unpacked. Throws <see cref="InvalidDataException"/> for a coding that is unknown, broken or unpacks beyond the limit.</summary>
    /// <param name="body">The body as stored.</param>
    /// <param name="codings">The codings in the order in which they were applied.</param>
    /// <param name="limit">The most bytes that each coding may unpack to.</param>
    /// <param name="warnings">Gets a line where a coding is declared that the body does not have.</param>
    public static async ValueTask<ReadOnlyMemory<byte>> UndoAsync(ReadOnlyMemory<byte> body, IReadOnlyList<string> codings, int limit, List<string> warnings)
    {
        if (codings.Count > 2) throw new InvalidDataException("more than two content codings");

        for (var i = codings.Count - 1; i >= 0 && !body.IsEmpty; i--)
        {
            var coding = codings[i];
            if (coding is "identity") continue;

            try
            {
                body = await UndoAsync(body, coding, limit);
            }
            catch (InvalidDataException) when (IsPlain(body.Span, coding))
            {
                // Many archives hold the body unpacked under the header of the packed one.
                warnings.Add($"the body is declared as {coding} and is not");
            }
        }

        return body;
    }

    private static async ValueTask<ReadOnlyMemory<byte>> UndoAsync(ReadOnlyMemory<byte> body, string coding, int limit) => coding switch
    {
        "gzip" or "x-gzip" => await GunzipAsync(body, limit),
        "br" => Unbrotli(body.Span, limit),
        "deflate" => await InflateAsync(body, limit),
        _ => throw new InvalidDataException($"unknown content coding '{coding}'"),
    };

    private static bool IsPlain(ReadOnlySpan<byte> body, string coding) => coding switch
    {
        "gzip" or "x-gzip" => !GzipMember.IsHeader(body),

        // Neither of these has a mark, so only what begins with a tag is taken for a page.
        "br" or "deflate" => body.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', var next, ..] && (char.IsAsciiLetter((char)next) || next is (byte)'!' or (byte)'?'),
        _ => false,
    };

    private static async ValueTask<ReadOnlyMemory<byte>> GunzipAsync(ReadOnlyMemory<byte> body, int limit)
    {
        if (!GzipMember.IsHeader(body.Span)) throw new InvalidDataException("the body is no gzip");

        using var packed = new MemoryStream(body.ToArray(), writable: false);
        using var unpacked = new MemoryStream();
        for (var at = 0L; GzipMember.Open(packed, at) is { } member; at = member.End)
        {
            using (member) await CopyAsync(member.ReadAsync, unpacked, limit);
        }

        return unpacked.ToArray();
    }

    // The standard means zlib's format; some servers leave its two bytes of header out.
    private static async ValueTask<ReadOnlyMemory<byte>> InflateAsync(ReadOnlyMemory<byte> body, int limit)
    {
        var isZlib = body.Length >= 2 && (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) | body.Span[1]) % 31 == 0;
        using var file = new MemoryStream(body.ToArray(), writable: false);
        using var packed = new PackedStream(file, 0);
        await using Stream stream = isZlib ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await CopyAsync(stream.ReadAsync, unpacked, limit);
        return packed.IsDrained ? throw new InvalidDataException("the compressed data break off") : unpacked.ToArray();
    }

    private static async ValueTask CopyAsync(Func<Memory<byte>, CancellationToken, ValueTask<int>> read, MemoryStream to, int limit)
    {
        var buffer = new byte[32 * 1024];
        int count;
        while ((count = await read(buffer, CancellationToken.None)) > 0)
        {
            if (to.Length + count > limit) throw TooLarge(limit);
            to.Write(buffer, 0, count);
        }
    }

    private static byte[] Unbrotli(ReadOnlySpan<byte> body, int limit)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[32 * 1024];
        var decoder = default(BrotliDecoder);
        try
        {
            while (true)
            {
                var status = decoder.Decompress(body, buffer, out var consumed, out var written);
                if (unpacked.Length + written > limit) throw TooLarge(limit);

                unpacked.Write(buffer, 0, written);
                body = body[consumed..];
                if (status == OperationStatus.Done) return unpacked.ToArray();
                if (status != OperationStatus.DestinationTooSmall) throw new InvalidDataException(status == OperationStatus.NeedMoreData ? "the compressed data break off" : "the compressed data are damaged");
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }

    private static InvalidDataException TooLarge(int limit) => new(string.Create(CultureInfo.InvariantCulture, $"the body unpacks to more than {limit} bytes"));
}
