using System.Text;
using AiIndexEtl.Scraping.Robots;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>The reader of robots.txt: any bytes are one, and every refusal names its line.</summary>
internal sealed class RobotsTarget() : FuzzTarget("robots", 2_000_000)
{
    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            "User-agent: *", "User-agent: AiIndexEtl", "user-agent:a/2 x", "Disallow: /", "Disallow:", "Allow: /a*b$", "Allow: ", "Crawl-delay: 1.5", "Crawl-delay: 99999999999999999999", "Crawl-delay: -1", "Crawl-delay: 79228162514264337593543950335",
            "Sitemap: https://example.org/s.xml", "Sitemap: /s.xml", "Sitemap: //x", "Sitemap: file:///etc", "Sitemap: http://[", "\n", "\n", "\n", "\r", "\r\n", ":", "#", "*", "**", "$", "%", "%2", "%2F", "%e6%8a%a5", "报", "/", "a", "?", " ", "\t", "\0",
            "User-agent: *\nDisallow: /*/*/*/*/*/*/*/*/*/a$\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x80], [0xFF],
    ];

    private static readonly Uri s_file = new("https://example.org/robots.txt");
    private static readonly Uri[] s_pages = [new("https://example.org/"), new("https://example.org/a/a/a/a/a/a/a/a/a/a/a/a/a/a/b"), new("https://example.org/报/%2F?a=*$"), new("https://example.org/a%")];

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random) => [.. Mutation.Mutate(random, [.. Mutation.Assemble(random, s_pieces, 40)], s_pieces, 4000, random => (byte)random.Next(256))];

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        var robots = RobotsTxt.Parse(input, s_file);
        if (robots.Sitemaps.Any(sitemap => !sitemap.IsAbsoluteUri || sitemap.Scheme is not ("http" or "https"))) return "a sitemap is no web address";
        foreach (var agent in new[] { "AiIndexEtl", "a", "" })
        {
            if (robots.CrawlDelay(agent) is { Ticks: < 0 }) return "a pause is negative";
            foreach (var page in s_pages)
            {
                var verdict = robots.Allows(agent, page);
                if (!verdict.IsAllowed && (verdict.Rule is null || verdict.Line is not > 0)) return "a refusal names no line";
            }
        }

        return null;
    }
}
