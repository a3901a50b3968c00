using System.Globalization;
using System.IO.Compression;
using System.Text;
using AiIndexEtl.Scraping.Warc;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>
/// The reader of WARC files: every item is a page or a report. A packed file of several members, one of them damaged, loses no page of another
/// member, and the damaged one gives its page or a report.
/// </summary>
internal sealed class WarcTarget() : FuzzTarget("warc", 100_000)
{
    private const int Count = 5;

    private static readonly byte[][] s_records = [.. Enumerable.Range(0, Count).Select(Record)];
    private static readonly byte[][] s_members = [.. s_records.Select(Gzip)];

    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            "WARC/1.0\r\n", "WARC/1.1\n", "WARC-Type: response\r\n", "WARC-Type: revisit\r\n", "WARC-Type: resource\r\n", "WARC-Target-URI: https://example.org/\r\n", "WARC-Target-URI: <https://example.org/>\r\n", "Content-Length: 3\r\n",
            "Content-Length: 50\r\n", "Content-Length: -7\r\n", "Content-Length: 9223372036854775807\r\n", "WARC-Segment-Number: 2\r\n", "WARC-Block-Digest: sha1:AAAA\r\n", "\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 999999 \r\n",
            "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip, br, deflate\r\n", "3\r\nabc\r\n", "ffffffffffffffff\r\n", "0\r\n\r\n", "\u001f\u008b", " folded\r\n",
        }.Select(Encoding.Latin1.GetBytes),
        .. s_records, .. s_members, s_members[0][..40], s_members[1][^30..], [0x28, 0xB5, 0x2F, 0xFD], [0],
    ];

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random)
    {
        var damaged = random.Next(Count);
        if (random.OneIn(2))
        {
            byte[] member = [.. Mutation.Mutate(random, s_members[damaged], s_pieces, 4000, random => (byte)random.Next(256))];
            return [(byte)damaged, .. s_members.SelectMany((whole, i) => i == damaged ? member : whole)];
        }

        var file = Mutation.Assemble(random, s_pieces, 20);
        return random.OneIn(3) ? [Count, .. Gzip([.. file])] : [Count, .. file];
    }

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        if (input.Length == 0) return null;
        using var file = new MemoryStream(input, 1, input.Length - 1);
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var reports = 0;
        foreach (var item in WarcReader.ReadAsync(file, new WarcOptions { MaxBytes = 1 << 20 }).ToBlockingEnumerable())
        {
            if (item.Page is null == item.Report is null) return "neither a page nor a report, or both";
            if (item.Page is not null) pages.Add(item.Page.Address.AbsoluteUri);
            else reports++;
        }

        var damaged = input[0];
        if (damaged >= Count) return null;
        for (var i = 0; i < Count; i++)
        {
            if (i != damaged && !pages.Contains(Address(i))) return FormattableString.Invariant($"the whole page {i} is lost");
        }

        return pages.Contains(Address(damaged)) || reports > 0 || IsGone(input) ? null : "the damaged page is neither there nor told of";
    }

    // A member may have been cut out altogether, or to the last byte of another kind of record; then there is nothing to tell.
    private static bool IsGone(byte[] input) => input.Length - 1 <= s_members.Where((_, i) => i != input[0]).Sum(member => member.Length) + 2;

    private static string Address(int i) => FormattableString.Invariant($"https://example.org/{i}");

    private static byte[] Record(int i)
    {
        var body = string.Concat(Enumerable.Range(i, 60 * (i + 1)).Select(n => (n * 7919).ToString(CultureInfo.InvariantCulture)));
        var block = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{body}</p>";
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:test:{i}>\r\nWARC-Date: 2026-04-07T08:09:10Z\r\nWARC-Target-URI: {Address(i)}\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n"));
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }
}
