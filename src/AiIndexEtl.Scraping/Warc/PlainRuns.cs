namespace AiIndexEtl.Scraping.Warc;

/// <summary>A file that is not compressed: one run.</summary>
internal sealed class PlainRuns(Stream file) : WarcRuns
{
    private bool _isBegun;

    /// <inheritdoc />
    public override ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        if (_isBegun) return ValueTask.FromResult(false);

        _isBegun = true;
        file.Position = 0;
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc />
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => file.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc />
    public override ValueTask<long> SkipAsync(long count, CancellationToken cancellationToken)
    {
        var skipped = Math.Clamp(file.Length - file.Position, 0, count);
        file.Position += skipped;
        return ValueTask.FromResult(skipped);
    }

    /// <inheritdoc />
    public override ValueTask RewindAsync(long position, CancellationToken cancellationToken)
    {
        file.Position = position;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override long OffsetOf(long position) => position;
}
