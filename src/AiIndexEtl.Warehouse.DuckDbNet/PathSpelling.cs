namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>
/// A way to write a file's path that no other open connection of this process uses. DuckDB.NET keeps one database for all connections whose
/// paths are written alike: a second one would share the settings of the first, a locked configuration included, and after a swap of the file
/// it would still read the old one. Steps of "." before the file's name change the writing and not the file.
/// </summary>
internal sealed class PathSpelling : IDisposable
{
    private static readonly Lock s_lock = new();
    private static readonly HashSet<int> s_taken = [];

    private readonly string _path;
    private readonly int _steps;
    private bool _given;

    private PathSpelling(string path, int steps)
    {
        _path = path;
        _steps = steps;
        var name = Path.GetFileName(path);
        Text = path[..^name.Length] + string.Concat(Enumerable.Repeat($".{Path.DirectorySeparatorChar}", steps)) + name;
    }

    /// <summary>The path as DuckDB.NET is given it.</summary>
    public string Text { get; }

    /// <summary>The shortest spelling of the absolute path that is free now.</summary>
    public static PathSpelling Take(string path)
    {
        lock (s_lock)
        {
            var steps = 0;
            while (!s_taken.Add(steps)) steps++;
            return new PathSpelling(path, steps);
        }
    }

    /// <summary>A message of DuckDB with the path as people write it.</summary>
    public string Restore(string message) => message.Replace(Text, _path, StringComparison.Ordinal);

    /// <summary>Gives the spelling back, after the connection that used it was closed.</summary>
    public void Dispose()
    {
        lock (s_lock)
        {
            if (_given) return;
            _given = true;
            s_taken.Remove(_steps);
        }
    }
}
