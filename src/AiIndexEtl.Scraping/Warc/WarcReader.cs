using System.Runtime.CompilerServices;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>
/// Reads the pages of a WARC file (ISO 28500, versions 1.0 and 1.1), plain or compressed with gzip by record, as a whole or by blocks,
/// one record at a time in memory that does not grow with the file. Whatever a file holds, reading goes on behind it: what gives no
/// page is reported, and only the file itself failing throws. Records of other types (request, metadata, warcinfo, conversion) and
/// targets that are no http or https address are passed over in silence.
/// </summary>
public static class WarcReader
{
    /// <summary>Reads a file. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where it cannot be opened or read.</summary>
    public static async IAsyncEnumerable<WarcItem> ReadFileAsync(string path, WarcOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        await foreach (var item in ReadAsync(file, options, cancellationToken)) yield return item;
    }

    /// <summary>Reads a stream from its beginning. It must be able to seek, as the way back is how records behind damage are found; it is left open.</summary>
    public static async IAsyncEnumerable<WarcItem> ReadAsync(Stream file, WarcOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!file.CanSeek) throw new ArgumentException("A WARC is read from a stream that can seek. Save it to a file first.", nameof(file));

        var mark = new byte[4];
        file.Position = 0;
        var length = await file.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, cancellationToken);
        if (mark is [0x28, 0xB5, 0x2F, 0xFD])
        {
            yield return new WarcItem { Report = new WarcReport("not_a_warc", 0, null, null, "The file is compressed with Zstandard. Unpack it, or compress it with gzip.") };
            yield break;
        }

        // Where the first bytes are damaged, both layouts are tried: members with records in them are proof of the one.
        if (!mark.AsSpan(0, length).SequenceEqual("WARC"u8))
        {
            using var members = new GzipRuns(file, 8L * options.MaxBytes);
            var packed = new WarcScanner(members, options);
            await foreach (var item in ScanAsync(packed, mark is [0x1F, 0x8B, ..], cancellationToken)) yield return item;
            if (packed.HasRecords || mark is [0x1F, 0x8B, ..]) yield break;
        }

        using var plain = new PlainRuns(file);
        await foreach (var item in ScanAsync(new WarcScanner(plain, options), isSure: true, cancellationToken)) yield return item;
    }

    // Where it is not sure that the file has this layout, nothing is told before the first record is found.
    private static async IAsyncEnumerable<WarcItem> ScanAsync(WarcScanner scanner, bool isSure, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var isMore = true; isMore;)
        {
            isMore = await scanner.NextAsync(cancellationToken);
            if (!isSure && !scanner.HasRecords) continue;
            while (scanner.Found.TryDequeue(out var item)) yield return item;
        }
    }
}
