using System.Globalization;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>Goes from record to record through the runs of a file, and finds the next one where a record is not what it says.</summary>
internal sealed class WarcScanner(WarcRuns runs, WarcOptions options)
{
    private const int LongestHeader = 64 * 1024;
    private const int MarkLength = 9;

    // Going back costs reading again. Who forges lengths to make that endless gets the records ahead only.
    private long _rewindBudget = 1024L * 1024 * 1024;

    private readonly WarcWindow _window = new(runs);
    private bool _isInRun;
    private bool _isDamageTold;
    private bool _isEnded;

    /// <summary>Whether anything that begins as a record was found.</summary>
    public bool HasRecords { get; private set; }

    /// <summary>The pages and reports found and not taken yet.</summary>
    public Queue<WarcItem> Found { get; } = new();

    /// <summary>Reads a record, or passes over a stretch that holds none; false at the end of the file.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_isEnded) return false;
        if (!_isInRun) return await EnterAsync(cancellationToken);

        await PassBlankAsync(cancellationToken);
        if (_window.IsEnded)
        {
            if (_window.Damage is not null && !_isDamageTold) Damaged(runs.OffsetOf(_window.Position), $"The file is damaged here{Because()}.");
            _isInRun = false;
            return true;
        }

        if (IsMark(_window.Bytes))
        {
            HasRecords = true;
            await RecordAsync(cancellationToken);
            return true;
        }

        var offset = runs.OffsetOf(_window.Position);
        var isFound = await SeekMarkAsync(cancellationToken);
        if (isFound || HasRecords || _window.Damage is not null) Damaged(offset, $"The bytes here belong to no record{Because()}.");
        if (!isFound) _isInRun = false;
        return true;
    }

    private async ValueTask<bool> EnterAsync(CancellationToken cancellationToken)
    {
        _isDamageTold = false;
        _isInRun = await _window.NextAsync(cancellationToken);
        if (runs.Gap is { } gap) Damaged(gap, "The bytes here belong to no record.");
        if (_isInRun) return true;

        _isEnded = true;
        if (!HasRecords) Found.Enqueue(new WarcItem { Report = new WarcReport("not_a_warc", 0, null, null, "The file holds no WARC record.") });
        return false;
    }

    private async ValueTask RecordAsync(CancellationToken cancellationToken)
    {
        var offset = runs.OffsetOf(_window.Position);
        var length = await FindHeaderAsync(cancellationToken);
        var record = new WarcRecord(WarcHeader.Parse(_window.Bytes[..Math.Abs(length)]), offset);
        if (length <= 0 || record.Header.ContentLength is not { } declared)
        {
            Found.Enqueue(length switch
            {
                > 0 => record.Report("damaged", "The record does not say its length."),
                <= -LongestHeader => record.Report("damaged", "The record's header has no end within 64 KiB."),
                _ => record.Report(_window.Damage is null ? "truncated" : "damaged", $"The record breaks off in its header{Because()}."),
            });
            _window.Consume(Math.Abs(length));
            return;
        }

        _window.Consume(length);
        var refusal = Refuse(record, declared, out var isWanted);
        if (isWanted) await ReadBlockAsync(record, declared, cancellationToken);
        else await PassBlockAsync(record, declared, refusal, cancellationToken);
    }

    // The length of the header; negative where it has no end, as far as it may go: to the next record, the end of the run or the limit.
    // What was looked at is not looked at again, so that a file of nothing but version lines is read in linear time.
    private async ValueTask<int> FindHeaderAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var bytes = _window.Bytes[..Math.Min(_window.Bytes.Length, LongestHeader)];
            var inner = InnerMark(bytes);
            var length = FieldLines.LengthOf(inner < 0 ? bytes : bytes[..inner]);
            if (length >= 0) return length;
            if (inner >= 0) return -inner;
            if (bytes.Length == LongestHeader || !await _window.FillAsync(cancellationToken)) return -Math.Min(_window.Bytes.Length, LongestHeader);
        }
    }

    // Whether the block is wanted, and if not, what to say about it; nothing where the record is of no interest.
    private WarcItem? Refuse(WarcRecord record, long declared, out bool isWanted)
    {
        isWanted = false;
        var header = record.Header;
        if (header.Type.Length == 0) return record.Report("damaged", "The record does not say its type.");
        if (header["WARC-Segment-Number"] is not null && header.Type is ("response" or "resource" or "continuation")) return record.Report("segmented", "The record is one of several parts; parts are not put together.");
        if (header.Type is not ("response" or "resource" or "revisit")) return null;
        if (record.Address is null) return header.Target is { } target && Uri.TryCreate(target, UriKind.Absolute, out _) ? null : record.Report("bad_address", $"The record's address '{header.Target}' is none.");
        if (header.Type == "revisit") return record.Report("revisit", $"The page was unchanged; it stands in the record of '{header["WARC-Refers-To-Target-URI"] ?? header.Target}' of {header["WARC-Refers-To-Date"] ?? "an earlier date"}.");
        if (header["WARC-Truncated"] is { } reason) return record.Report("truncated", $"The page was cut when it was captured (reason: {reason}).");
        if (declared > options.MaxBytes) return record.Report("too_large", string.Create(CultureInfo.InvariantCulture, $"The record has {declared} bytes; the limit is {options.MaxBytes}."));

        isWanted = true;
        return null;
    }

    private async ValueTask PassBlockAsync(WarcRecord record, long declared, WarcItem? refusal, CancellationToken cancellationToken)
    {
        var begin = _window.Position;
        if (refusal is not null) Found.Enqueue(refusal);
        var skipped = await _window.SkipAsync(declared, cancellationToken);
        if (skipped == declared && await IsClosedAsync(cancellationToken)) return;

        var end = _window.Position;
        if (skipped < declared && refusal is null) Found.Enqueue(record.Report(_window.Damage is null ? "truncated" : "damaged", $"The record breaks off{Because()}."));
        await RetreatAsync(begin, end, cancellationToken);
        if (skipped == declared && refusal is null && _window.Position < end) Found.Enqueue(record.Report("damaged", "The record's length is wrong: another record begins within it."));
    }

    private async ValueTask ReadBlockAsync(WarcRecord record, long declared, CancellationToken cancellationToken)
    {
        var begin = _window.Position;
        var block = await TakeAsync((int)declared, cancellationToken);
        var isClosed = block.Length == declared && await IsClosedAsync(cancellationToken);
        var isIntact = WarcDigest.Fits(record.Header["WARC-Block-Digest"], block) == true;
        if (isClosed && (_window.Damage is null || isIntact))
        {
            var warnings = new List<string>();
            if (_window.Damage is not null) warnings.Add($"the file is damaged behind the block{Because()}");
            Found.Enqueue(await WarcContent.ReadAsync(record, block, warnings, options.MaxBytes));
            return;
        }

        var end = _window.Position;
        if (block.Length < declared)
        {
            Found.Enqueue(record.Report(_window.Damage is null ? "truncated" : "damaged", $"The record breaks off{Because()}."));
            await RetreatAsync(begin, end, cancellationToken);
            return;
        }

        if (isIntact) await SeekMarkAsync(cancellationToken);
        else await RetreatAsync(begin, end, cancellationToken);

        if (_window.Damage is not null && !isIntact) Found.Enqueue(record.Report("damaged", $"The record is damaged{Because()}."));
        else if (_window.Position < end) Found.Enqueue(record.Report("damaged", "The record's length is wrong: another record begins within it."));
        else Found.Enqueue(await WarcContent.ReadAsync(record, block, ["the record is not followed by an empty line"], options.MaxBytes));
    }

    // The block grows with what is there, not with what the header promises.
    private async ValueTask<ReadOnlyMemory<byte>> TakeAsync(int declared, CancellationToken cancellationToken)
    {
        var block = new byte[Math.Min(declared, 64 * 1024)];
        var length = 0;
        while (length < declared)
        {
            if (length == block.Length) Array.Resize(ref block, (int)Math.Min(declared, 2L * block.Length));
            var read = await _window.ReadAsync(block.AsMemory(length), cancellationToken);
            if (read == 0) break;
            length += read;
        }

        return block.AsMemory(0, length);
    }

    // A record is closed by an empty line and another one; also by the end of the run, or by the next record, which lenient writers
    // put right behind the block. Anything else raises the suspicion that the length is wrong.
    private async ValueTask<bool> IsClosedAsync(CancellationToken cancellationToken)
    {
        while (_window.Bytes.Length < MarkLength + 4 && await _window.FillAsync(cancellationToken))
        {
        }

        var bytes = _window.Bytes;
        if (bytes.StartsWith("\r\n\r\n"u8) || bytes.StartsWith("\n\n"u8)) return true;

        var rest = bytes.TrimStart("\r\n"u8);
        return rest.IsEmpty || IsMark(rest);
    }

    private async ValueTask RetreatAsync(long position, long from, CancellationToken cancellationToken)
    {
        if (from - position <= _rewindBudget)
        {
            _rewindBudget -= from - position;
            await _window.RewindAsync(position, cancellationToken);
        }
        else
        {
            Damaged(runs.OffsetOf(position), "The lengths in this file are wrong too often; records between here and the end of this one's length are not sought.");
        }

        await SeekMarkAsync(cancellationToken);
    }

    // Goes to the next line that begins as a record does; false, and at the end of the run, where there is none.
    private async ValueTask<bool> SeekMarkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var at = _window.Bytes.IndexOf("WARC/1."u8);
            if (at >= 0)
            {
                while (_window.Bytes.Length < at + MarkLength && await _window.FillAsync(cancellationToken))
                {
                }

                _window.Consume(at);
                if (IsMark(_window.Bytes)) return true;
                _window.Consume(1);
                continue;
            }

            _window.Consume(Math.Max(0, _window.Bytes.Length - MarkLength));
            if (await _window.FillAsync(cancellationToken)) continue;

            _window.Consume(_window.Bytes.Length);
            return false;
        }
    }

    private async ValueTask PassBlankAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            _window.Consume(_window.Bytes.Length - _window.Bytes.TrimStart(" \t\r\n\0"u8).Length);
            if (_window.Bytes.Length >= MarkLength || !await _window.FillAsync(cancellationToken)) break;
        }
    }

    // "WARC/1.0" or "WARC/1.1" and the end of the line.
    private static bool IsMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("WARC/1."u8) && bytes.Length >= MarkLength && char.IsAsciiDigit((char)bytes[7]) && bytes[8] is ((byte)'\r' or (byte)'\n');

    // Where another record begins within a header; -1 where none does. An address may end as a version line does, but then no field
    // stands both before and behind it.
    private static int InnerMark(ReadOnlySpan<byte> header)
    {
        var isTried = false;
        for (var at = 1; at < header.Length; at++)
        {
            var next = header[at..].IndexOf("WARC/1."u8);
            if (next < 0) return -1;

            at += next;
            if (!IsMark(header[at..])) continue;
            if (header[at - 1] is not ((byte)'/' or (byte)'=')) return at;
            if (!isTried && WarcHeader.Parse(header[..at]).Overlaps(WarcHeader.Parse(header[at..]))) return at;
            isTried = true;
        }

        return -1;
    }

    // The damage of a run is told once.
    private string Because()
    {
        if (_window.Damage is not { } damage) return "";

        _isDamageTold = true;
        return ": " + damage;
    }

    private void Damaged(long offset, string message) => Found.Enqueue(new WarcItem { Report = new WarcReport("damaged", offset, null, null, message) });
}
