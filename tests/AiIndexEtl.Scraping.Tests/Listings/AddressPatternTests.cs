using AiIndexEtl.Scraping.Listings;

namespace AiIndexEtl.Scraping.Tests.Listings;

public sealed class AddressPatternTests
{
    [TestCase("example.org/news/*", "https://example.org/news/a", true)]
    [TestCase("example.org/news/*", "http://example.org/news/a", true)]
    [TestCase("example.org/news/*", "https://example.org/news/", true)]
    [TestCase("example.org/news/*", "https://example.org/news/a/b", false)]
    [TestCase("example.org/news/*", "https://www.example.org/news/a", false)]
    [TestCase("example.org/news/**", "https://example.org/news/a/b", true)]
    [TestCase("example.org/news/**", "https://example.org/other/news/a", false)]
    [TestCase("*.example.org/**", "https://www.example.org/a", true)]
    [TestCase("*.example.org/**", "https://example.org/a", false)]
    [TestCase("**/ai-index/**", "https://example.org/x/ai-index/2025", true)]
    [TestCase("**/ai-index/**", "https://example.org/ai-index", false)]
    [TestCase("https://example.org/*", "https://example.org/a", true)]
    [TestCase("https://example.org/*", "http://example.org/a", false)]
    [TestCase("HTTPS://Example.org/*", "https://example.org/a", true)]
    [TestCase("/news/*", "https://example.org/news/a", true)]
    [TestCase("/news/*", "https://example.org/x/news/a", false)]
    [TestCase("Example.ORG/News", "https://example.org/News", true)]
    [TestCase("example.org/news", "https://example.org/News", false)]
    [TestCase("example.org/*.html", "https://example.org/a.html?from=rss#top", true)]
    [TestCase("example.org/*.html?from=*", "https://example.org/a.html?from=rss", true)]
    [TestCase("example.org/read?id=*", "https://example.org/read?id=7&x=1", true)]
    [TestCase("example.org/read?id=*", "https://example.org/read", false)]
    [TestCase("example.org/a.b", "https://example.org/axb", false)]
    [TestCase("example.org:8080/*", "https://example.org:8080/a", true)]
    [TestCase("example.org/*", "https://example.org:8080/a", false)]
    [TestCase("example.org/科技/*", "https://example.org/%E7%A7%91%E6%8A%80/1", true)]
    [TestCase("example.org/科技/*", "https://example.org/%e7%a7%91%e6%8a%80/1", true)]
    [TestCase("example.org/%E7%A7%91%E6%8A%80/*", "https://example.org/科技/1", true)]
    [TestCase("**", "https://example.org/", true)]
    public void Matches_the_whole_of_an_address(string pattern, string address, bool expected) =>
        Assert.That(new AddressPattern(pattern).Matches(new Uri(address)), Is.EqualTo(expected));

    [TestCase("example.org/*", "https://example.org/a", true)]
    [TestCase("https://EXAMPLE.org/*", "https://example.org/a", true)]
    [TestCase("*.example.org/*", "https://www.example.org/a", false)]
    [TestCase("**", "https://example.org/a", false)]
    [TestCase("/a", "https://example.org/a", false)]
    [TestCase("example.net/*", "https://example.org/a", false)]
    public void Names_a_host_only_letter_by_letter(string pattern, string address, bool expected) =>
        Assert.That(new AddressPattern(pattern).Names(new Uri(address)), Is.EqualTo(expected));
}
