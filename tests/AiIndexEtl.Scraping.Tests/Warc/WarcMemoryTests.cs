using System.IO.Compression;
using System.Text;
using AiIndexEtl.Scraping.Warc;
using static AiIndexEtl.Scraping.Tests.Warc.WarcBuilder;

namespace AiIndexEtl.Scraping.Tests.Warc;

/// <summary>A crawl's file of a gigabyte, packed record by record as crawls are, takes no more memory than a short one.</summary>
public sealed class WarcMemoryTests
{
    private const long Gigabyte = 1L << 30;
    private const long MostGrowth = 16L << 20;
    private const int Records = 32;

    [Test]
    public async Task Memory_does_not_grow_with_the_file()
    {
        var stretch = Stretch();
        var times = (int)(Gigabyte / stretch.Length) + 1;
        await using var file = new RepeatedStream(stretch, times);
        var (pages, bytes, most) = (0L, 0L, 0L);
        var begin = GC.GetTotalMemory(forceFullCollection: true);

        await foreach (var item in WarcReader.ReadAsync(file, new WarcOptions()))
        {
            Assert.That(item.Report, Is.Null);
            bytes += item.Page!.Body.Length;
            if (++pages % (Records * 32) == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - begin);
        }

        Assert.That(file.Length, Is.GreaterThanOrEqualTo(Gigabyte));
        Assert.That((pages, bytes), Is.EqualTo(((long)Records * times, (long)Records * times * BodyOf(0).Length)));
        Assert.That(most, Is.LessThan(MostGrowth));
    }

    // Stored and not pressed together, so that the test reads a gigabyte and does not unpack many.
    private static byte[] Stretch()
    {
        using var packed = new MemoryStream();
        for (var i = 0; i < Records; i++)
        {
            using var member = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true);
            member.Write(Response($"https://example.org/{i}", BodyOf(i)));
        }

        return packed.ToArray();
    }

    private static string BodyOf(int record) => new StringBuilder().Insert(0, $"<p>In 2024 the towns counted {10 + record} electric buses.</p>\n", 2_000).ToString();
}
