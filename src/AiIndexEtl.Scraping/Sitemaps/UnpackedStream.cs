using System.IO.Compression;
using System.Runtime.InteropServices;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>The bytes of a sitemap, unpacked: at most so many, and where they cannot be unpacked further they end instead of throwing.</summary>
internal sealed class UnpackedStream(ReadOnlyMemory<byte> bytes, int packedTimes, long limit) : ReadOnlyStream
{
    private readonly Stream _inner = Open(bytes, packedTimes);
    private long _read;

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
            IsExceeded = _read > limit;
            return IsExceeded ? 0 : read;
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            return 0;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private static Stream Open(ReadOnlyMemory<byte> bytes, int packedTimes)
    {
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        Stream stream = new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false);
        for (var i = 0; i < packedTimes; i++) stream = new GZipStream(stream, CompressionMode.Decompress);
        return stream;
    }
}
