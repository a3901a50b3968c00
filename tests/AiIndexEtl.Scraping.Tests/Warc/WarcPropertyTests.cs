using System.Globalization;
using System.Text;
using AiIndexEtl.Scraping.Warc;
using FsCheck;
using FsCheck.Fluent;
using static AiIndexEtl.Scraping.Tests.Warc.WarcBuilder;

namespace AiIndexEtl.Scraping.Tests.Warc;

/// <summary>Laws that hold for any damage to a file.</summary>
public sealed class WarcPropertyTests
{
    private static readonly byte[][] Members = [.. Enumerable.Range(0, 6).Select(i => Gzip(Response(Name(i), string.Concat(Enumerable.Range(i, 60 * (i + 1)).Select(n => (n * 7919).ToString(CultureInfo.InvariantCulture))))))];

    [Test]
    public void Flipped_bytes_cost_only_the_records_of_their_members()
    {
        var flip = Gen.Zip(Gen.Choose(0, 1_000_000), Gen.Choose(1, 255));
        Prop.ForAll(Gen.Zip(Gen.Choose(0, Members.Length - 1), flip.NonEmptyListOf()).ToArbitrary(), made =>
        {
            var (damaged, flips) = made;
            var member = Members[damaged].ToArray();
            foreach (var (at, mask) in flips) member[at % member.Length] ^= (byte)mask;
            var file = Members.SelectMany((whole, i) => i == damaged ? member : whole).ToArray();
            var names = Names(file);
            return Enumerable.Range(0, Members.Length).Where(i => i != damaged).All(i => names.Contains(Name(i)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Test]
    public void A_stretch_cut_out_of_a_member_costs_only_its_record() =>
        Prop.ForAll(Gen.Zip(Gen.Choose(0, Members.Length - 1), Gen.Zip(Gen.Choose(0, 1_000_000), Gen.Choose(1, 1_000_000))).ToArbitrary(), made =>
        {
            var (damaged, (from, count)) = made;
            var whole = Members[damaged];
            from %= whole.Length;
            count = Math.Min(count % whole.Length, whole.Length - from);
            byte[] member = [.. whole[..from], .. whole[(from + count)..]];
            var names = Names([.. Members.SelectMany((other, i) => i == damaged ? member : other)]);
            return Enumerable.Range(0, Members.Length).Where(i => i != damaged).All(i => names.Contains(Name(i)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Test]
    public void Any_bytes_in_any_order_are_read_to_the_end()
    {
        var pieces = Gen.OneOf(
            Gen.Elements(
                "WARC/1.0\r\n", "WARC/1.1\n", "WARC-Type: response\r\n", "WARC-Type: revisit\r\n", "WARC-Target-URI: https://example.org/\r\n", "Content-Length: 3\r\n",
                "Content-Length: 50\r\n", "Content-Length: -7\r\n", "Content-Length: 9223372036854775807\r\n", "\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n").Select(Encoding.ASCII.GetBytes),
            Gen.Choose(0, 5).Select(i => Members[i]),
            Gen.Choose(0, 5).Select(i => Members[i][..40]),
            ArbMap.Default.GeneratorFor<byte[]>());
        Prop.ForAll(Gen.Zip(pieces.ListOf(), Gen.Elements(0, 1, 2)).ToArbitrary(), made =>
        {
            var (parts, layout) = made;
            byte[] bytes = [.. parts.SelectMany(part => part)];
            byte[] file = layout switch { 0 => bytes, 1 => Gzip(bytes), _ => [.. Members[0], .. bytes, .. Members[1]] };
            var items = WarcReader.ReadAsync(new MemoryStream(file), new WarcOptions()).ToBlockingEnumerable().ToList();
            return items.All(item => item.Page is null != item.Report is null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Test]
    public void A_plain_file_loses_no_record_behind_one_that_is_cut_wherever_it_is()
    {
        var first = Response("https://example.org/first", "<p>first</p>");
        for (var cut = 0; cut < first.Length; cut++)
        {
            byte[] file = [.. first[..cut], .. Response("https://example.org/1", "<p>a</p>"), .. Response("https://example.org/2", "<p>b</p>")];
            Assert.That(Names(file), Is.SupersetOf(new[] { "https://example.org/1", "https://example.org/2" }), $"cut at {cut}");
        }
    }

    private static string Name(int i) => FormattableString.Invariant($"https://example.org/{i}");

    private static HashSet<string> Names(byte[] file) =>
        [.. WarcReader.ReadAsync(new MemoryStream(file), new WarcOptions()).ToBlockingEnumerable().Where(item => item.Page is not null).Select(item => item.Page!.Address.AbsoluteUri)];
}
