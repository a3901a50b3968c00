namespace AiIndexEtl.Warehouse.Staging;

/// <summary>How long the longest line of a file is.</summary>
internal static class LongestLine
{
    private const int ReadAtOnce = 1 << 16;

    /// <summary>The bytes of the longest line, its line feed left out; 0 for an empty file.</summary>
    public static long Of(string path)
    {
        using var file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        var buffer = new byte[ReadAtOnce];
        var (longest, current) = (0L, 0L);
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            ReadOnlySpan<byte> rest = buffer.AsSpan(0, read);
            for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                longest = Math.Max(longest, current + end);
                current = 0;
            }

            current += rest.Length;
        }

        return Math.Max(longest, current);
    }
}
