using System.Text;
using AiIndexEtl.Scraping.Robots;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Robots;

/// <summary>Laws that hold for any robots.txt.</summary>
public sealed class RobotsPropertyTests
{
    private static readonly Gen<string> Path = Gen.Elements("a", "b", "/", "aa", "ab", "%61", "%2F", "%2a", "报", "?").ListOf().Select(parts => "/" + string.Concat(parts));

    private static readonly Gen<string> Pattern = Gen.Elements("a", "b", "/", "aa", "ab", "*", "**", "$", "%61", "%2F", "%2A", "报", "?").ListOf().Select(string.Concat);

    private static readonly Gen<string> Rules = Gen.Zip(Gen.Elements("Allow", "Disallow"), Pattern).Select(rule => $"{rule.Item1}: /{rule.Item2}\n").NonEmptyListOf().Select(string.Concat);

    [Test]
    public void Any_bytes_are_a_robots_txt()
    {
        var pieces = Gen.OneOf(
            Gen.Elements("User-agent: *", "Disallow: /", "Allow: ", "Crawl-delay: ", "Sitemap: ", "https://", "\n", "\r", ":", "#", "*", "$", "%", "%2", "9.9").Select(Encoding.UTF8.GetBytes),
            ArbMap.Default.GeneratorFor<byte[]>());
        Prop.ForAll(pieces.ListOf().ToArbitrary(), parts =>
        {
            var robots = RobotsTxt.Parse(parts.SelectMany(part => part).ToArray(), new Uri("https://example.org/robots.txt"));
            var verdict = robots.Allows("a", new Uri("https://example.org/b"));
            return robots.Sitemaps.All(sitemap => sitemap.IsAbsoluteUri) && robots.CrawlDelay("a") is null or { Ticks: >= 0 } && (verdict.IsAllowed || verdict.Rule is not null);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void The_order_of_groups_for_different_agents_does_not_matter() =>
        Prop.ForAll(Gen.Zip(Gen.Zip(Rules, Rules), Gen.Zip(Rules, Path)).ToArbitrary(), made =>
        {
            var ((one, two), (others, path)) = made;
            string[] groups = ["User-agent: One\n" + one, "User-agent: Two\n" + two, "User-agent: *\n" + others];
            var address = new Uri("https://example.org" + path);
            var forward = RobotsTxt.Parse(Encoding.UTF8.GetBytes(string.Concat(groups)));
            var backward = RobotsTxt.Parse(Encoding.UTF8.GetBytes(string.Concat(groups.Reverse())));
            return new[] { "One", "Two", "Three" }.All(agent => forward.Allows(agent, address) with { Line = null } == backward.Allows(agent, address) with { Line = null });
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_order_of_rules_in_a_group_does_not_matter() =>
        Prop.ForAll(Gen.Zip(Rules, Path).ToArbitrary(), made =>
        {
            var (rules, path) = made;
            var reversed = string.Concat(rules.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(rule => rule + "\n"));
            var address = new Uri("https://example.org" + path);
            return RobotsTxt.Parse(Encoding.UTF8.GetBytes("User-agent: *\n" + rules)).Allows("a", address).IsAllowed
                == RobotsTxt.Parse(Encoding.UTF8.GetBytes("User-agent: *\n" + reversed)).Allows("a", address).IsAllowed;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_matcher_agrees_with_one_that_tries_everything() =>
        Prop.ForAll(Gen.Zip(Pattern, Path).ToArbitrary(), made =>
        {
            var (pattern, path) = made;
            var target = PathOctets.OfTarget(Encoding.UTF8.GetBytes(path));
            var isAnchored = pattern.EndsWith('$');
            var octets = PathOctets.OfPattern(Encoding.UTF8.GetBytes(isAnchored ? pattern[..^1] : pattern));
            return PathPattern.Parse(Encoding.UTF8.GetBytes(pattern)).Matches(target) == TriesAll(octets, target, isAnchored);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    // Which beginnings of the target each beginning of the pattern can cover, all of them kept.
    private static bool TriesAll(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> target, bool isAnchored)
    {
        var covered = new bool[target.Length + 1];
        covered[0] = true;
        foreach (var octet in pattern)
        {
            var next = new bool[target.Length + 1];
            for (var from = 0; from <= target.Length; from++)
            {
                if (!covered[from]) continue;
                if (octet == '*') Array.Fill(next, true, from, next.Length - from);
                else if (from < target.Length && target[from] == octet) next[from + 1] = true;
            }

            covered = next;
        }

        return isAnchored ? covered[^1] : covered.Contains(true);
    }
}
