using System.Text.Json;

namespace AiIndexEtl.Cli.Runs;

/// <summary>
/// Notes each page as it is received, so that a run that was killed need not ask for it again: the next run of the same job takes what an
/// unfinished one received within the last hours from the folder of raw data, with the record of the fetch as it was. The file stands
/// beside the published one as <c>.run-ID.journal</c> and goes when the run has published, or when checks held it back: then the pages
/// themselves may be at fault and are asked for anew. Several threads may note.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    private const string Prefix = ".run-";
    private const string Extension = ".journal";

    // Long enough for an operator to notice and start again, and shorter than a night: pages of yesterday are asked for anew.
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(6);

    private readonly string _path;
    private readonly string _job;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, JournalEntry> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _takenFrom = [];
    private FileStream? _file;

    private RunJournal(string path, string job)
    {
        _path = path;
        _job = job;
    }

    /// <summary>Begins a journal, and reads those that runs left unfinished. Nothing is written before the first page.</summary>
    /// <param name="folder">The folder of the published file.</param>
    /// <param name="job">What runs; pages of other jobs are left alone.</param>
    /// <param name="run">The run.</param>
    /// <param name="now">The time.</param>
    public static RunJournal Open(string folder, string job, Guid run, DateTimeOffset now)
    {
        var journal = new RunJournal(Path.Combine(folder, Prefix + run.ToString("N") + Extension), job);
        if (!Directory.Exists(folder)) return journal;

        foreach (var left in LeftIn(folder)) journal.Take(left, now);
        return journal;
    }

    /// <summary>What an unfinished run received from an address; null where it did not.</summary>
    public JournalEntry? Find(string address) => _taken.GetValueOrDefault(address);

    /// <summary>Notes a page that was received and kept. A journal that cannot be written costs a fetch after a crash, and nothing else.</summary>
    public void Note(JournalEntry entry)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(entry with { Job = _job }, JournalJsonContext.Default.JournalEntry);
        lock (_lock)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
                _file ??= new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
                _file.Write([.. line, (byte)'\n']);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The page itself is kept; see above.
            }
        }
    }

    /// <summary>The run has ended as it should: nobody needs to take it up.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
            foreach (var path in _takenFrom.Append(_path)) Remove(path);

            // One that another process still held when this run began, and died with it since, is out of date now: this run has asked for its
            // pages after it.
            foreach (var path in LeftIn(Path.GetDirectoryName(_path)!).Where(path => Read(path) is { } entries && entries.All(entry => entry.Job == _job))) Remove(path);
        }
    }

    /// <summary>Closes the file; what is noted stays unless the run has finished.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private void Take(string path, DateTimeOffset now)
    {
        if (Read(path) is not { } entries || entries.Any(entry => entry.Job != _job)) return;
        foreach (var entry in entries.Where(entry => now - entry.Fetches[^1].FetchedAt < GoodFor)) _taken[entry.Receipt.Address] = entry;
        _takenFrom.Add(path);
    }

    // In the order in which the runs began.
    private static IReadOnlyList<string> LeftIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, Prefix + "*" + Extension).Order(StringComparer.Ordinal)] : [];

    // A run holds its journal while it lives, so that one that can be opened was left behind; null for one that cannot.
    private static List<JournalEntry>? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            using var reader = new StreamReader(file);
            var entries = new List<JournalEntry>();
            while (reader.ReadLine() is { } line)
            {
                if (Parse(line) is { } entry) entries.Add(entry);
            }

            return entries;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The last line of a killed run may be cut short.
    private static JournalEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJsonContext.Default.JournalEntry) is { Fetches.Count: > 0 } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next run tries again.
        }
    }
}
