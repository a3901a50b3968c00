using AiIndexEtl.Scraping.Warc;

namespace AiIndexEtl.Scraping.Tests.Warc;

/// <summary>The sample files of another WARC library, beside the repository.</summary>
public sealed class WarcSamplesTests
{
    [TestCase("example.warc", "200 http://example.com/ 1270", "revisit")]
    [TestCase("example.warc.gz", "200 http://example.com/ 1270", "revisit")]
    [TestCase("example-bad-non-chunked.warc.gz", "200 http://example.com/ 1270", "revisit")]
    [TestCase("example-iana.org-chunked.warc", "200 http://www.iana.org/")]
    [TestCase("example-trunc.warc", "truncated")]
    [TestCase("example-digest.warc")]
    public async Task A_sample_gives_its_pages(string name, params string[] expected)
    {
        var items = await WarcReader.ReadFileAsync(Repository.Shared("bench", "warc", name), new WarcOptions()).ToListAsync();
        var told = items.Select(item => item.Report?.Code ?? FormattableString.Invariant($"{item.Page!.Status} {item.Page.Address} {item.Page.Body.Length}")).ToList();

        TestContext.Out.WriteLine(string.Join('\n', items.Select(item => item.ToString())));
        Assert.That(told, Has.Count.EqualTo(expected.Length));
        for (var i = 0; i < expected.Length; i++) Assert.That(told[i], Does.StartWith(expected[i]));
        Assert.That(items.SelectMany(item => item.Page?.Warnings ?? []), Is.Empty);
    }
}
