using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>
/// Feeds the compressed bytes of a member from its file and remembers the last portion. The unpacker asks for a portion only when it
/// has used up the one before, so the end of its data lies in the last.
/// </summary>
internal sealed class PackedStream(Stream file, long start) : ReadOnlyStream
{
    private const int Portion = 8192;

    private readonly long _first = start;
    private long _last = start;

    /// <summary>Where the next portion begins in the file.</summary>
    public long At { get; private set; } = start;

    /// <summary>Whether more was wanted than the file holds.</summary>
    public bool IsDrained { get; private set; }

    /// <summary>
    /// The place behind a trailer in or right behind the last portion. Where it stands twice, the one that a member or the file's end follows is
    /// meant, but none behind the beginning of another member: that is the trailer of a second copy.
    /// </summary>
    public long FindEnd(ReadOnlySpan<byte> trailer, out bool isThere)
    {
        // An octet of a trailer of zeros can stand in the data already, so the search begins a little earlier and looks at what follows.
        var from = Math.Max(_first, _last - trailer.Length);
        var window = new byte[At - from + trailer.Length + 4];
        file.Position = from;
        var bytes = window.AsSpan(0, file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false));
        var found = -1;
        for (var at = bytes.IndexOf(trailer); at >= 0;)
        {
            if (found >= 0 && HoldsHeader(bytes[Math.Min(found + trailer.Length, at)..at])) break;

            var behind = bytes[(at + trailer.Length)..];
            if (found < 0 || behind.IsEmpty || GzipMember.IsHeader(behind)) found = at;
            if (behind.IsEmpty || GzipMember.IsHeader(behind)) break;

            var next = bytes[(at + 1)..].IndexOf(trailer);
            at = next < 0 ? -1 : at + 1 + next;
        }

        isThere = found >= 0;
        return isThere ? from + found + trailer.Length : -1;
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (file.Position != At) file.Position = At;
        return Count(await file.ReadAsync(buffer[..Math.Min(buffer.Length, Portion)], cancellationToken));
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (file.Position != At) file.Position = At;
        return Count(file.Read(buffer, offset, Math.Min(count, Portion)));
    }

    private static bool HoldsHeader(ReadOnlySpan<byte> bytes)
    {
        for (var i = bytes.IndexOf((byte)0x1F); i >= 0; i = bytes.IndexOf((byte)0x1F))
        {
            if (GzipMember.IsHeader(bytes[i..])) return true;
            bytes = bytes[(i + 1)..];
        }

        return false;
    }

    private int Count(int read)
    {
        if (read == 0)
        {
            IsDrained = true;
            return 0;
        }

        _last = At;
        At += read;
        return read;
    }
}
