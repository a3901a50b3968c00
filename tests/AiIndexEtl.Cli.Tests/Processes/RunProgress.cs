namespace AiIndexEtl.Cli.Tests.Processes;

/// <summary>
/// Counts what a run in another process does, moment by moment: changes of files below its folder, and the lines that it tells. The operating
/// system reports each as it happens, so that nobody has to wait and look.
/// </summary>
internal sealed class RunProgress : IDisposable
{
    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Enum.GetValues<RunMoment>().Length];
    private readonly FileSystemWatcher _watcher;
    private (RunMoment Moment, int Count, Action Reached)? _awaited;

    /// <summary>Begins to count at zero.</summary>
    /// <param name="folder">The folder that the run works in.</param>
    public RunProgress(string folder)
    {
        _watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size | NotifyFilters.LastWrite,
        };
        _watcher.Created += (_, change) => Note(change.FullPath);
        _watcher.Changed += (_, change) => Note(change.FullPath);
        _watcher.Deleted += (_, change) => Note(change.FullPath);
        _watcher.Renamed += (_, change) => Note(change.FullPath);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Does something, once, when so many events of a moment have been seen; at once where they have.</summary>
    public void When(RunMoment moment, int count, Action reached)
    {
        lock (_lock) _awaited = (moment, count, reached);
        Add(moment, 0);
    }

    /// <summary>How many events of a moment have been seen.</summary>
    public int CountOf(RunMoment moment)
    {
        lock (_lock) return _counts[(int)moment];
    }

    /// <summary>Counts a line that the run has told.</summary>
    public void NoteLine() => Add(RunMoment.Extracting, 1);

    /// <inheritdoc/>
    public void Dispose() => _watcher.Dispose();

    private void Note(string path)
    {
        if (path.EndsWith(".journal", StringComparison.Ordinal) || path.Contains("/raw/", StringComparison.Ordinal)) Add(RunMoment.Fetching, 1);
        else if (path.Contains("/.staging-", StringComparison.Ordinal)) Add(RunMoment.Extracting, 1);
        else if (path.Contains("/curated/", StringComparison.Ordinal)) Add(RunMoment.Publishing, 1);
    }

    private void Add(RunMoment moment, int count)
    {
        Action? reached = null;
        lock (_lock)
        {
            _counts[(int)moment] += count;
            if (_awaited is { } awaited && _counts[(int)awaited.Moment] >= awaited.Count) (reached, _awaited) = (awaited.Reached, null);
        }

        reached?.Invoke();
    }
}
