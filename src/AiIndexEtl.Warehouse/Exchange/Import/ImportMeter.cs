namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Counts the bytes of an import as they are read, for whoever looks on.</summary>
internal sealed class ImportMeter
{
    // Often enough for the eye, and seldom enough to cost nothing.
    private const long Step = 1 << 20;

    private readonly Action<ImportProgress>? _progress;
    private readonly long _total;
    private string _input = "";
    private long _done;
    private long _told;

    public ImportMeter(ImportRequest request)
    {
        _progress = request.Progress;
        _total = _progress is null ? 0 : request.Inputs.Sum(input => SizeOf(input.Path));
    }

    /// <summary>Another input is read from now on.</summary>
    public void Begin(string input)
    {
        _input = input;
        Tell();
    }

    /// <summary>So many bytes of it have been read.</summary>
    public void Read(long bytes)
    {
        _done += bytes;
        if (_done - _told >= Step) Tell();
    }

    private void Tell()
    {
        _told = _done;
        _progress?.Invoke(new ImportProgress(_input, Math.Min(_done, _total), _total));
    }

    // What cannot be read is told by those who read it.
    private static long SizeOf(string path)
    {
        try
        {
            if (File.Exists(path)) return new FileInfo(path).Length;
            return Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length) : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
