using AiIndexEtl.Scraping.Warc;
using static AiIndexEtl.Scraping.Tests.Warc.WarcBuilder;

namespace AiIndexEtl.Scraping.Tests.Warc;

public sealed class GzipRunsTests
{
    [TestCase(1024, "the middle")]
    [TestCase(0, "WARC/1.1\r\n", Description = "Beginnings of records are found whatever was spent.")]
    public async Task Search_for_the_middle_of_a_record_ends_with_its_budget(long budget, string beginning)
    {
        var middle = Gzip("the middle of a record"u8.ToArray());
        using var file = new MemoryStream([.. "damage"u8, .. middle, .. "more damage"u8, .. Gzip(Response("https://example.org/", "x"))]);
        using var runs = new GzipRuns(file, bombFloor: 1024 * 1024, budget);
        var read = new byte[10];

        Assert.That(await runs.NextAsync(CancellationToken.None));
        await runs.ReadAsync(read, CancellationToken.None);

        Assert.That(System.Text.Encoding.ASCII.GetString(read), Is.EqualTo(beginning));
    }

    [Test]
    public void Second_copy_of_a_member_behind_bytes_that_are_none_swallows_nothing_between_the_two()
    {
        var (copy, between) = (Gzip(Response("https://example.org/copy", "x")), Gzip(Response("https://example.org/between", "y")));
        var stray = new byte[200];
        Array.Fill(stray, (byte)7);
        using var file = new MemoryStream([.. copy, .. stray, .. between, .. copy]);

        var items = WarcReader.ReadAsync(file, new WarcOptions()).ToBlockingEnumerable().ToList();

        Assert.That(items.Select(item => item.Page?.Address.AbsolutePath ?? item.Report!.Code), Is.EqualTo(new[] { "/copy", "damaged", "/between", "/copy" }));
    }
}
