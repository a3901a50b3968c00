using System.Globalization;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>Makes a page of a record's block, or says why it is none.</summary>
internal static class WarcContent
{
    /// <summary>Reads a whole block.</summary>
    public static async ValueTask<WarcItem> ReadAsync(WarcRecord record, ReadOnlyMemory<byte> block, List<string> warnings, int limit)
    {
        var header = record.Header;
        var blockFits = WarcDigest.Fits(header["WARC-Block-Digest"], block);
        if (blockFits == false) warnings.Add("the block differs from its digest");
        if (header["WARC-Date"] is { } date && header.Date is null) warnings.Add($"the date '{date}' cannot be read");
        return header.Type == "resource" ? OfResource(record, block, warnings) : await OfResponseAsync(record, block, warnings, limit);
    }

    private static WarcItem OfResource(WarcRecord record, ReadOnlyMemory<byte> block, List<string> warnings)
    {
        if (WarcDigest.Fits(record.Header["WARC-Payload-Digest"], block) == false) warnings.Add("the body differs from its digest");

        var type = record.Header["Content-Type"];
        KeyValuePair<string, string>[] fields = type is null ? [] : [KeyValuePair.Create("Content-Type", type)];
        return new WarcItem { Page = PageOf(record, 200, fields, block, warnings) };
    }

    private static async ValueTask<WarcItem> OfResponseAsync(WarcRecord record, ReadOnlyMemory<byte> block, List<string> warnings, int limit)
    {
        if (HttpMessage.Parse(block) is not { } message) return record.Report("bad_http", "The record holds no HTTP response that can be read.");

        var body = message.Body;
        var codings = message.ListOf("Content-Encoding");
        var transfer = message.ListOf("Transfer-Encoding");
        var isChunked = transfer.Remove("chunked");
        codings.AddRange(transfer);
        if (isChunked && !ChunkedBody.IsChunked(body.Span))
        {
            isChunked = false;
            if (!body.IsEmpty) warnings.Add("the body is declared as chunked and is not");
        }

        if (isChunked)
        {
            if (ChunkedBody.Undo(body.Span) is not { } whole) return record.Report("truncated", "The body breaks off in the middle of a chunk.");
            body = whole;
        }
        else if (LengthOf(message) is { } length && length > body.Length)
        {
            return record.Report("truncated", string.Create(CultureInfo.InvariantCulture, $"The body has {body.Length} bytes of the {length} that its header tells of."));
        }

        // Some writers take the digest of the body as sent, chunks and all.
        if (WarcDigest.Fits(record.Header["WARC-Payload-Digest"], body, message.Body) == false) warnings.Add("the body differs from its digest");

        try
        {
            body = await ContentCodings.UndoAsync(body, codings, limit, warnings);
        }
        catch (InvalidDataException exception)
        {
            return record.Report("bad_encoding", $"The body cannot be unpacked: {exception.Message}.");
        }

        return new WarcItem { Page = PageOf(record, message.Status, message.Fields, body, warnings) };
    }

    private static WarcPage PageOf(WarcRecord record, int status, IReadOnlyList<KeyValuePair<string, string>> fields, ReadOnlyMemory<byte> body, List<string> warnings)
    {
        var (mediaType, charset) = TypeOf(HttpMessage.ValueOf(fields, "Content-Type"));
        return new WarcPage
        {
            Address = record.Address!,
            Date = record.Header.Date,
            Status = status,
            Headers = fields,
            Body = body,
            MediaType = mediaType,
            CharsetLabel = charset,
            RecordId = record.Header.RecordId,
            Offset = record.Offset,
            Warnings = warnings,
        };
    }

    private static long? LengthOf(HttpMessage message) =>
        long.TryParse(HttpMessage.ValueOf(message.Fields, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private static (string? MediaType, string? Charset) TypeOf(string? field)
    {
        if (field is null) return (null, null);

        var parts = field.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(part => part.Length == 2 && string.Equals(part[0], "charset", StringComparison.OrdinalIgnoreCase))?[1].Trim('"', '\'', ' ');
        return (parts[0].Length == 0 ? null : parts[0].ToLowerInvariant(), string.IsNullOrEmpty(charset) ? null : charset);
    }
}
