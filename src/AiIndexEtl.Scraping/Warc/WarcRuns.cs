namespace AiIndexEtl.Scraping.Warc;

/// <summary>
/// The unpacked bytes of a file as runs: stretches that records do not cross, so that damage in one run costs no record of another.
/// A plain file is one run; in a compressed one, a run begins with every gzip member that begins with a record.
/// </summary>
internal abstract class WarcRuns : IDisposable
{
    /// <summary>Why the present run ended early; null where it is whole or goes on.</summary>
    public string? Damage { get; protected set; }

    /// <summary>Where bytes that belong to no run were passed over on the way to the present one; null where there were none.</summary>
    public long? Gap { get; protected set; }

    /// <summary>Moves to the next run; false at the end of the file. It is called before the first run, too.</summary>
    public abstract ValueTask<bool> NextAsync(CancellationToken cancellationToken);

    /// <summary>Reads on in the run; 0 at its end.</summary>
    public abstract ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Passes over bytes of the run; how many there were of those asked for.</summary>
    public abstract ValueTask<long> SkipAsync(long count, CancellationToken cancellationToken);

    /// <summary>Goes back within the run to a position at or behind the last one that <see cref="OffsetOf"/> was asked for.</summary>
    public abstract ValueTask RewindAsync(long position, CancellationToken cancellationToken);

    /// <summary>Where a position of the run stands in the file. What lies before it is forgotten.</summary>
    public abstract long OffsetOf(long position);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the run holds open; never of the file.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
