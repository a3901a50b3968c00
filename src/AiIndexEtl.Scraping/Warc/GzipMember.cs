using System.Buffers.Binary;
using System.IO.Compression;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>
/// One gzip member of a file (RFC 1952), whose end is known to the byte. The runtime's streams read past the end of a member and take
/// a broken-off one for whole; here checksum and length are sought behind the data, which both proves the content and finds the end.
/// </summary>
internal sealed class GzipMember : IDisposable
{
    private const int TrailerLength = 8;
    private const int LongestName = 64 * 1024;
    private const int SmallPortion = 256;
    private const int SmallUntil = 4096;
    private const int LargePortion = 16 * 1024;

    private readonly PackedStream _packed;
    private readonly DeflateStream _unpacked;
    private uint _checksum;

    private GzipMember(Stream file, long offset, long dataOffset)
    {
        Offset = offset;
        _packed = new PackedStream(file, dataOffset);
        _unpacked = new DeflateStream(_packed, CompressionMode.Decompress);
    }

    /// <summary>Where the member begins in the file.</summary>
    public long Offset { get; }

    /// <summary>Where the next one begins; known once the member has been read to its end.</summary>
    public long End { get; private set; } = -1;

    /// <summary>How many bytes have been unpacked.</summary>
    public long Unpacked { get; private set; }

    /// <summary>How many packed bytes have been taken for them, give or take a buffer.</summary>
    public long Packed => _packed.At - Offset;

    /// <summary>Opens the member at a place; null where there is no header of one.</summary>
    public static GzipMember? Open(Stream file, long offset)
    {
        file.Position = offset;
        Span<byte> header = stackalloc byte[10];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !IsHeader(header)) return null;

        var flags = header[3];
        if ((flags & 4) != 0)
        {
            var length = file.ReadByte() | (file.ReadByte() << 8);
            if (length < 0) return null;
            file.Position += length;
        }

        if ((flags & 8) != 0 && !PassText(file)) return null;
        if ((flags & 16) != 0 && !PassText(file)) return null;
        if ((flags & 2) != 0) file.Position += 2;
        return new GzipMember(file, offset, file.Position);
    }

    /// <summary>Whether bytes begin as a member does: its mark, the one method there is, and no reserved flag.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, var flags, ..] && (flags & 0xE0) == 0;

    /// <summary>Unpacks further bytes; 0 at the end of a whole member. Throws <see cref="InvalidDataException"/> for one that is damaged or broken off.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (End >= 0 || buffer.IsEmpty) return 0;

        // A call that meets damage gives nothing of what it unpacked before. Small portions at the beginning save the record's header.
        var portion = Unpacked < SmallUntil ? SmallPortion : LargePortion;
        var read = await _unpacked.ReadAsync(buffer[..Math.Min(buffer.Length, portion)], cancellationToken);
        if (read == 0)
        {
            if (_packed.IsDrained) throw new InvalidDataException("the compressed data break off");
            End = _packed.FindEnd(Trailer(), out var isThere);
            if (!isThere) throw new InvalidDataException("the compressed data do not fit their checksum");
        }

        _checksum = Crc32.Append(_checksum, buffer.Span[..read]);
        Unpacked += read;
        return read;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _unpacked.Dispose();
        _packed.Dispose();
    }

    private byte[] Trailer()
    {
        var trailer = new byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), unchecked((uint)Unpacked));
        return trailer;
    }

    private static bool PassText(Stream file)
    {
        for (var i = 0; i < LongestName; i++)
        {
            var read = file.ReadByte();
            if (read <= 0) return read == 0;
        }

        return false;
    }
}
