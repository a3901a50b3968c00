namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Passes through at most so many bytes; then it ends and remembers that there was more.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : ReadOnlyStream
{
    private long _read;

    /// <summary>Whether the limit was passed.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Whether the inner stream has come to its end.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>How many bytes were read.</summary>
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        HasEnded |= read == 0;
        _read += read;
        if (_read <= limit) return read;

        IsExceeded = true;
        return 0;
    }
}
