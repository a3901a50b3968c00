namespace AiIndexEtl.Web.Snapshots;

/// <summary>Finds the bytes that documents were read from.</summary>
public interface ISnapshotShelf
{
    /// <summary>True where there are bytes of a hash: those of a page that retention let go are not.</summary>
    /// <param name="sha256">The hash, in lower-case hexadecimal digits; anything else is not there.</param>
    bool Holds(string sha256);

    /// <summary>Reads the bytes of a hash.</summary>
    /// <param name="sha256">The hash, in lower-case hexadecimal digits; anything else is not found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The bytes, whose hash was verified; null where they are not kept or damaged.</returns>
    Task<ReadOnlyMemory<byte>?> ReadAsync(string sha256, CancellationToken cancellationToken);
}
