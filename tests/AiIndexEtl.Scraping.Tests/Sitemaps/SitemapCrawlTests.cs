using System.Globalization;
using System.Text;
using AiIndexEtl.Scraping.Sitemaps;

namespace AiIndexEtl.Scraping.Tests.Sitemaps;

public sealed class SitemapCrawlTests
{
    private readonly Dictionary<string, string> _site = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    [SetUp]
    public void Clear()
    {
        _site.Clear();
        _asked.Clear();
    }

    [Test]
    public async Task Collect_of_a_list_gives_its_pages_once_and_asks_for_nothing()
    {
        _site["/s"] = Pages("/a", "/b", "/a");

        var listing = await CollectAsync("/s");

        Assert.That(listing.Entries.Select(entry => entry.Address.AbsolutePath), Is.EqualTo(["/a", "/b"]));
        Assert.That(_asked, Is.Empty);
    }

    [Test]
    public async Task Collect_of_an_index_reads_the_newest_sitemaps_first_and_leaves_out_old_ones()
    {
        _site["/s"] = Index(("/old", "2020-01-01"), ("/mid", "2025-02-01"), ("/unknown", null), ("/new", "2025-04-01"));
        foreach (var name in new[] { "/old", "/mid", "/unknown", "/new" }) _site[name] = Pages(name + "/page");

        var listing = await CollectAsync("/s", since: new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.That(_asked, Is.EqualTo(["/unknown", "/new", "/mid"]));
        Assert.That(listing.Entries.Select(entry => entry.Address.AbsolutePath), Is.EqualTo(["/unknown/page", "/new/page", "/mid/page"]));
    }

    [Test]
    public async Task Collect_reads_indexes_of_indexes_three_deep_and_no_deeper()
    {
        _site["/1"] = Index(("/2", null));
        _site["/2"] = Index(("/3", null), ("/pages", null));
        _site["/3"] = Index(("/4", null));
        _site["/4"] = Index(("/5", null));
        _site["/pages"] = Pages("/a");

        var listing = await CollectAsync("/1");

        Assert.That(_asked, Is.EqualTo(["/2", "/3", "/pages", "/4"]));
        Assert.That(listing.Entries.Select(entry => entry.Address.AbsolutePath), Is.EqualTo(["/a"]));
        Assert.That(listing.Warnings.Single(), Does.Contain("/4: indexes are nested deeper than 3"));
    }

    [Test]
    public async Task Collect_of_a_circle_ends_and_tells()
    {
        _site["/1"] = Index(("/2", null), ("/1", null));
        _site["/2"] = Index(("/1", null), ("/pages", null));
        _site["/pages"] = Pages("/a");

        var listing = await CollectAsync("/1");

        Assert.That(_asked, Is.EqualTo(["/2", "/pages"]));
        Assert.That(listing.Entries, Has.Count.EqualTo(1));
        Assert.That(listing.Warnings, Has.Count.EqualTo(2).And.All.Contains("/1, which"));
    }

    [Test]
    public async Task Collect_tells_of_a_sitemap_that_fails_and_goes_on()
    {
        _site["/s"] = Index(("/gone", null), ("/pages", null));
        _site["/gone"] = "";
        _site["/pages"] = Pages("/a");

        var listing = await CollectAsync("/s");

        Assert.That(listing.Entries, Has.Count.EqualTo(1));
        Assert.That(listing.Warnings.Single(), Does.Contain("/gone' is empty"));
    }

    [Test]
    public async Task Collect_asks_no_other_host()
    {
        _site["/s"] = Index(("https://example.net/x", null), ("/pages", null));
        _site["/pages"] = Pages("/a");

        var listing = await CollectAsync("/s");

        Assert.That(_asked, Is.EqualTo(["/pages"]));
        Assert.That(listing.Warnings.Single(), Does.Contain("on other hosts than example.org: example.net"));
    }

    [Test]
    public async Task Collect_stops_at_the_most_sitemaps()
    {
        var names = Enumerable.Range(0, 2 * SitemapCrawl.MostSitemaps).Select(i => string.Create(CultureInfo.InvariantCulture, $"/{i}")).ToList();
        _site["/s"] = Index([.. names.Select(name => (name, (string?)null))]);
        foreach (var name in names) _site[name] = Pages(name + "/page");

        var listing = await CollectAsync("/s");

        Assert.That(_asked, Has.Count.EqualTo(SitemapCrawl.MostSitemaps - 1));
        Assert.That(listing.Warnings.Single(), Does.Contain("only 100 sitemaps are read"));
    }

    private async Task<SitemapListing> CollectAsync(string first, DateTimeOffset? since = null)
    {
        var address = new Uri("https://example.org" + first);
        return await SitemapCrawl.CollectAsync(
            Read(address),
            address,
            since,
            (next, _) =>
            {
                _asked.Add(next.AbsolutePath);
                return Task.FromResult(Read(next));
            },
            CancellationToken.None);
    }

    private SitemapReading Read(Uri address) => SitemapReader.Read(Encoding.UTF8.GetBytes(_site[address.AbsolutePath]), address);

    private static string Pages(params string[] paths) =>
        $"<urlset>{string.Concat(paths.Select(path => $"<url><loc>https://example.org{path}</loc></url>"))}</urlset>";

    private static string Index(params (string Path, string? Date)[] sitemaps) =>
        $"<sitemapindex>{string.Concat(sitemaps.Select(map => $"<sitemap><loc>{map.Path}</loc>{(map.Date is null ? "" : $"<lastmod>{map.Date}</lastmod>")}</sitemap>"))}</sitemapindex>";
}
