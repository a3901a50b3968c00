using AiIndexEtl.Cli.Runs;

namespace AiIndexEtl.Cli.Tests.Runs;

public sealed class DocumentIdentityTests
{
    [TestCase("https://example.org/a?utm=1", "https://example.org/a", "https://example.org/a", TestName = "The page's own address on the same host")]
    [TestCase("https://www.example.org/a", "https://example.org/a", "https://example.org/a", TestName = "With and without www")]
    [TestCase("https://example.org/a", null, "https://example.org/a", TestName = "No address of its own")]
    [TestCase("https://example.org/a", "https://elsewhere.org/a", "https://example.org/a", TestName = "An address on another host")]
    [TestCase("https://example.org/a", "https://example.org/", "https://example.org/a", TestName = "The front page for every page")]
    [TestCase("https://example.org/", "https://example.org/", "https://example.org/", TestName = "The front page itself")]
    [TestCase("https://example.org/a", "not an address", "https://example.org/a", TestName = "Nonsense")]
    [TestCase("https://example.org/a?b=1#part", null, "https://example.org/a?b=1", TestName = "A part of a page")]
    [TestCase("https://example.org/a", "https://example.org/b#top", "https://example.org/b", TestName = "An address of its own that ends in a part")]
    [TestCase("https://example.org/%E4%B8%AD#第一", null, "https://example.org/%E4%B8%AD", TestName = "A part in Chinese")]
    public void Of_a_page(string answered, string? canonical, string expected) =>
        Assert.That(DocumentIdentity.Of(new Uri(answered), canonical), Is.EqualTo(expected));
}
