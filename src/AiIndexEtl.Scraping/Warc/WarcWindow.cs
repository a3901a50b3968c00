namespace AiIndexEtl.Scraping.Warc;

/// <summary>A buffer over the present run, in which records are found.</summary>
internal sealed class WarcWindow(WarcRuns runs)
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private bool _isEnded;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Where the bytes at hand begin in the run.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the run has ended and nothing of it is left.</summary>
    public bool IsEnded => _isEnded && _start == _end;

    /// <summary>Why the run ended early; null where it is whole or more may come.</summary>
    public string? Damage => _isEnded ? runs.Damage : null;

    /// <summary>Moves to the next run; false at the end of the file.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        (_start, _end, _isEnded, Position) = (0, 0, false, 0);
        if (await runs.NextAsync(cancellationToken)) return true;

        _isEnded = true;
        return false;
    }

    /// <summary>Reads more behind the bytes at hand; false at the end of the run, or where the buffer is full.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isEnded) return false;

        if (_end == _buffer.Length)
        {
            if (_start == 0) return false;
            Bytes.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var read = await runs.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _isEnded = read == 0;
        return read > 0;
    }

    /// <summary>Passes over bytes at hand.</summary>
    public void Consume(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Takes bytes out of the run; 0 at its end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        if (_start == _end && !await FillAsync(cancellationToken)) return 0;

        var count = Math.Min(target.Length, _end - _start);
        Bytes[..count].CopyTo(target.Span);
        Consume(count);
        return count;
    }

    /// <summary>Passes over bytes, at hand or not; how many there were of those asked for.</summary>
    public async ValueTask<long> SkipAsync(long count, CancellationToken cancellationToken)
    {
        var near = (int)Math.Min(count, _end - _start);
        Consume(near);
        if (near == count || _isEnded) return near;

        (_start, _end) = (0, 0);
        var far = await runs.SkipAsync(count - near, cancellationToken);
        Position += far;
        _isEnded = far < count - near;
        return near + far;
    }

    /// <summary>Goes back to a position of the run.</summary>
    public async ValueTask RewindAsync(long position, CancellationToken cancellationToken)
    {
        var back = Position - position;
        if (back <= _start)
        {
            Consume(-(int)back);
            return;
        }

        (_start, _end, _isEnded, Position) = (0, 0, false, position);
        await runs.RewindAsync(position, cancellationToken);
    }
}
