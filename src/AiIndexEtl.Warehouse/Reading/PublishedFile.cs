using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>Opens published files for reading, and says why one cannot be read.</summary>
internal sealed record PublishedFile
{
    /// <summary>The connection, to be disposed by the caller; null where the file could not be opened.</summary>
    public IWarehouseConnection? Connection { get; private init; }

    /// <summary>The version of its tables.</summary>
    public int Version { get; private init; }

    /// <summary>Why it could not be opened and what to do about it; null where it was.</summary>
    public string? Failure { get; private init; }

    /// <summary>Opens a file.</summary>
    /// <param name="connections">Opens DuckDB files.</param>
    /// <param name="path">The file.</param>
    /// <param name="prepare">What is done first on the new connection, given the version of the tables.</param>
    public static PublishedFile Open(IWarehouseConnectionFactory connections, string path, Action<IWarehouseConnection, int> prepare)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full)) return Failed($"There is no published file {full}. Run the pipeline first.");

        IWarehouseConnection? connection = null;
        try
        {
            if (!DatabaseHeader.IsDuckDb(full)) return Failed(FileTroubles.NoDatabase(full));
            connection = connections.Open(full, WarehouseAccess.ReadOnly);
            var version = Schema.VersionOf(connection);
            var failure = version switch
            {
                null or 0 => $"{full} was not written by this program.",
                _ when version > Schema.Current => $"{full} was written by a newer version of this program. Use that version to read it.",
                _ => null,
            };
            if (failure is null)
            {
                prepare(connection, version!.Value);
                return new PublishedFile { Connection = connection, Version = version.Value };
            }

            connection.Dispose();
            return Failed(failure);
        }
        catch (Exception e) when (e is WarehouseException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            return Failed(e is WarehouseException error ? FileTroubles.MessageOf(error, full) : $"{full} cannot be opened. {e.Message}");
        }
    }

    private static PublishedFile Failed(string failure) => new() { Failure = failure };
}
