using System.IO.Compression;
using System.Runtime.InteropServices;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>The bytes of a sitemap, unpacked: at most so many, and where they cannot be unpacked further they end instead of throwing.</summary>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private readonly long _limit;
    private readonly UnpackedStream? _layer;
    private readonly Stream _inner;
    private long _read;

    /// <summary>Makes the stream.</summary>
    /// <param name="bytes">The sitemap as received.</param>
    /// <param name="packedTimes">How often it is packed.</param>
    /// <param name="limit">The most bytes that each layer may unpack to: a packed file can unpack to one of any length that holds nothing.</param>
    public UnpackedStream(ReadOnlyMemory<byte> bytes, int packedTimes, long limit)
    {
        _limit = limit;
        _layer = packedTimes > 1 ? new UnpackedStream(bytes, packedTimes - 1, limit) : null;
        _inner = packedTimes == 0 ? Open(bytes) : new GZipStream(_layer ?? (Stream)Open(bytes), CompressionMode.Decompress);
    }

    /// <summary>Whether there was more than the limit.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Whether the packing is damaged behind what was read.</summary>
    public bool IsDamaged { get; private set; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (IsExceeded || IsDamaged) return 0;
        try
        {
            var read = _inner.Read(buffer, offset, count);
            _read += read;
            IsExceeded = _read > _limit || (read == 0 && _layer is { IsExceeded: true });
            IsDamaged = read == 0 && _layer is { IsDamaged: true };
            return IsExceeded ? 0 : read;
        }
        catch (InvalidDataException)
        {
            IsExceeded = _layer is { IsExceeded: true };
            IsDamaged = !IsExceeded;
            return 0;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes)
    {
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        return new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false);
    }
}
