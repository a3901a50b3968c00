namespace AiIndexEtl.Scraping.Warc;

/// <summary>
/// A file of gzip members. A member that does not begin with a record continues the run, as block-wise compressors cut where they like.
/// Behind damage the next run is sought at every place that looks like a member, from the damaged member's second byte on, and taken
/// only where it unpacks to the beginning of a record or its checksum fits; so no chance mark in compressed data misleads.
/// </summary>
internal sealed class GzipRuns(Stream file, long bombFloor) : WarcRuns
{
    // Text and its HTTP headers pack to a tenth or a thirtieth, repetitive pages to a hundredth; the format's own bound is 1032.
    private const int BombRatio = 250;
    private const int PeekLength = 16;
    private const int WholeLength = 1024 * 1024;

    private readonly Queue<(long Position, long Offset)> _marks = new();
    private GzipMember? _member;
    private ReadOnlyMemory<byte> _pending;
    private bool _isBoundary;
    private long _searchFrom;
    private long _position;

    /// <inheritdoc />
    public override async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        Gap = null;
        if (Damage is not null || !_isBoundary)
        {
            var from = Damage is null ? _searchFrom : _member!.Offset + 1;
            if (!await SearchAsync(from, cancellationToken))
            {
                if (Damage is null && HasContent(from)) Gap = from;
                Take(null);
                Damage = null;
                _searchFrom = file.Length;
                return false;
            }

            // Behind damage a gap is no news; elsewhere it is.
            if (Damage is null && _member!.Offset > from) Gap = from;
        }

        Damage = null;
        _isBoundary = false;
        _position = 0;
        _marks.Clear();
        _marks.Enqueue((0, _member!.Offset));
        return true;
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (!_isBoundary && Damage is null && _member is not null)
        {
            if (!_pending.IsEmpty) return Deliver(buffer);

            try
            {
                var read = await _member.ReadAsync(buffer, cancellationToken);
                _position += read;
                if (_member.Unpacked > bombFloor && _member.Unpacked / BombRatio > _member.Packed) throw new InvalidDataException("the compressed data unpack to a size that no page has");
                if (read > 0) return read;
            }
            catch (InvalidDataException exception)
            {
                Damage = exception.Message;
                return 0;
            }

            await FollowAsync(_member.End, cancellationToken);
        }

        return 0;
    }

    /// <inheritdoc />
    public override async ValueTask<long> SkipAsync(long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var left = count;
        while (left > 0)
        {
            var read = await ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken);
            if (read == 0) break;
            left -= read;
        }

        return count - left;
    }

    /// <inheritdoc />
    public override async ValueTask RewindAsync(long position, CancellationToken cancellationToken)
    {
        var (start, offset) = _marks.Peek();
        Take(GzipMember.Open(file, offset));
        _pending = default;
        _isBoundary = false;
        Damage = null;
        _position = start;
        _marks.Clear();
        _marks.Enqueue((start, offset));
        await SkipAsync(position - start, cancellationToken);
    }

    /// <inheritdoc />
    public override long OffsetOf(long position)
    {
        while (_marks.Count > 1 && _marks.ElementAt(1).Position <= position) _marks.Dequeue();
        return _marks.Peek().Offset;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) _member?.Dispose();
        base.Dispose(disposing);
    }

    // What stands behind a whole member: the end of the file, bytes that are no member, a new run, or more of this one.
    private async ValueTask FollowAsync(long offset, CancellationToken cancellationToken)
    {
        var next = GzipMember.Open(file, offset);
        Take(next);
        if (next is null)
        {
            _searchFrom = offset;
            return;
        }

        try
        {
            _pending = await PeekAsync(next, PeekLength, cancellationToken);
            _isBoundary = IsRecord(_pending.Span);
            if (!_isBoundary) _marks.Enqueue((_position, offset));
        }
        catch (InvalidDataException)
        {
            // A member that cannot even be begun is no part of this run, which is whole. As a run of its own it will tell its damage.
            Take(GzipMember.Open(file, offset));
            _pending = default;
            _isBoundary = true;
        }
    }

    private async ValueTask<bool> SearchAsync(long from, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        for (var at = from; ;)
        {
            file.Position = at;
            var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            for (var i = 0; i + 4 <= length; i++)
            {
                var next = buffer.AsSpan(i, length - i).IndexOf((byte)0x1F);
                if (next < 0) break;

                i += next;
                if (GzipMember.IsHeader(buffer.AsSpan(i, length - i)) && await TryAsync(at + i, cancellationToken)) return true;
            }

            if (length < buffer.Length) return false;
            at += length - 3;
        }
    }

    // Zeros behind the last member are padding.
    private bool HasContent(long from)
    {
        var buffer = new byte[64 * 1024];
        file.Position = from;
        return buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)).ContainsAnyExcept((byte)0);
    }

    private async ValueTask<bool> TryAsync(long offset, CancellationToken cancellationToken)
    {
        Take(GzipMember.Open(file, offset));
        if (_member is null) return false;

        try
        {
            _pending = await PeekAsync(_member, PeekLength, cancellationToken);
            if (IsRecord(_pending.Span)) return true;

            // The middle of a record in a block-wise compressed file is worth having too: records begin behind it.
            var rest = await PeekAsync(_member, WholeLength, cancellationToken);
            _pending = (byte[])[.. _pending.Span, .. rest.Span];
            return _member.End >= 0 && _member.Unpacked > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static async ValueTask<ReadOnlyMemory<byte>> PeekAsync(GzipMember member, int limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[Math.Min(limit, 16 * 1024)];
        while (bytes.Length < limit)
        {
            var read = await member.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, limit - bytes.Length)), cancellationToken);
            if (read == 0) break;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static bool IsRecord(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\r\n"u8).StartsWith("WARC/"u8);

    private int Deliver(Memory<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _pending.Length);
        _pending[..count].CopyTo(buffer);
        _pending = _pending[count..];
        _position += count;
        return count;
    }

    private void Take(GzipMember? member)
    {
        _member?.Dispose();
        _member = member;
    }
}
