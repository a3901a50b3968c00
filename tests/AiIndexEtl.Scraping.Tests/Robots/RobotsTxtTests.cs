using System.Globalization;
using System.Text;
using AiIndexEtl.Scraping.Robots;

namespace AiIndexEtl.Scraping.Tests.Robots;

/// <summary>The rules of RFC 9309 as tables of cases. A line end is written <c>|</c>, so that a file fits into a line.</summary>
public sealed class RobotsTxtTests
{
    private const string Own = "ReportReader";

    // Section 2.2.1: which groups are obeyed.
    [TestCase("", "/a", true)]
    [TestCase("User-agent: ReportReader|Disallow: /", "/a", false)]
    [TestCase("user-agent: reportreader|disallow: /", "/a", false)]
    [TestCase("USER-AGENT: REPORTREADER|DISALLOW: /", "/a", false)]
    [TestCase("User-agent: ReportReader/2.1|Disallow: /", "/a", false)]
    [TestCase("User-agent: ReportReader (monthly)|Disallow: /", "/a", false)]
    [TestCase("User-agent: ReportReader; version 3|Disallow: /", "/a", false)]
    [TestCase("User-agent: Report|Disallow: /", "/a", true)]
    [TestCase("User-agent: ReportReaderPlus|Disallow: /", "/a", true)]
    [TestCase("User-agent: ReportReader-Images|Disallow: /", "/a", true)]
    [TestCase("User-agent: ReportReader2|Disallow: /", "/a", true)]
    [TestCase("User-agent: Mozilla/5.0 ReportReader|Disallow: /", "/a", true)]
    [TestCase("User-agent: Other|Disallow: /", "/a", true)]
    [TestCase("User-agent: *|Disallow: /", "/a", false)]
    [TestCase("User-agent: * everybody else|Disallow: /", "/a", false)]
    [TestCase("User-agent: *bot|Disallow: /", "/a", true)]
    [TestCase("User-agent:|Disallow: /", "/a", true)]
    [TestCase("User-agent: 报告|Disallow: /", "/a", true)]
    [TestCase("User-agent: *|Disallow: /||User-agent: ReportReader|Disallow: /x", "/a", true)]
    [TestCase("User-agent: ReportReader|Disallow: /x||User-agent: *|Disallow: /", "/a", true)]
    [TestCase("User-agent: ReportReader|Disallow: /x||User-agent: *|Disallow: /", "/x", false)]
    [TestCase("User-agent: *|Disallow: /||User-agent: ReportReader|Allow: /x", "/a", true)]
    [TestCase("User-agent: *|Disallow: /||User-agent: ReportReader|Disallow:", "/a", true)]
    [TestCase("User-agent: *|Disallow: /||User-agent: ReportReader", "/a", true)]
    [TestCase("User-agent: Other|Disallow: /x||User-agent: *|Disallow: /y", "/x", true)]
    [TestCase("User-agent: Other|Disallow: /x||User-agent: *|Disallow: /y", "/y", false)]

    // Section 2.1 and 2.2.1: several agents of one group, several groups of one agent.
    [TestCase("User-agent: Other|User-agent: ReportReader|Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader|User-agent: Other|Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader||User-agent: Other||Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader|# a remark|User-agent: Other|Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader|Sitemap: https://example.org/s.xml|User-agent: Other|Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader|Crawl-delay: 3|User-agent: Other|Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader|Host: example.org|User-agent: Other|Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader|Allow: /y|User-agent: Other|Disallow: /x", "/x", true)]
    [TestCase("User-agent: ReportReader|Disallow:|User-agent: Other|Disallow: /x", "/x", true)]
    [TestCase("User-agent: Other|Disallow: /x|User-agent: ReportReader|Disallow: /y", "/x", true)]
    [TestCase("User-agent: Other|Disallow: /x|User-agent: ReportReader|Disallow: /y", "/y", false)]
    [TestCase("User-agent: ReportReader|Disallow: /x||User-agent: Other|Disallow: /||User-agent: reportreader/3|Disallow: /y", "/x", false)]
    [TestCase("User-agent: ReportReader|Disallow: /x||User-agent: Other|Disallow: /||User-agent: reportreader/3|Disallow: /y", "/y", false)]
    [TestCase("User-agent: ReportReader|Disallow: /x||User-agent: Other|Disallow: /||User-agent: reportreader/3|Disallow: /y", "/z", true)]
    [TestCase("User-agent: ReportReader|Disallow: /x||User-agent: ReportReader|Allow: /x/open", "/x/open", true)]
    [TestCase("User-agent: *|Disallow: /x||User-agent: *|Disallow: /y", "/x", false)]
    [TestCase("User-agent: *|Disallow: /x||User-agent: *|Disallow: /y", "/y", false)]
    [TestCase("User-agent: ReportReader|User-agent: ReportReader|Disallow: /x", "/x", false)]
    [TestCase("User-agent: ReportReader|User-agent: *|Disallow: /x||User-agent: *|Disallow: /y", "/y", true)]
    [TestCase("Disallow: /x|User-agent: ReportReader|Disallow: /y", "/x", true)]
    [TestCase("Disallow: /", "/x", true)]
    [TestCase("Allow: /x|User-agent: ReportReader|Disallow: /", "/x", false)]

    // Section 2.2.2: the longest match, Allow between equals, prefixes.
    [TestCase("User-agent: *|Disallow: /a|Allow: /a/b", "/a/b/c", true)]
    [TestCase("User-agent: *|Allow: /a/b|Disallow: /a", "/a/b/c", true)]
    [TestCase("User-agent: *|Allow: /a|Disallow: /a/b", "/a/b/c", false)]
    [TestCase("User-agent: *|Disallow: /a/b|Allow: /a", "/a/b/c", false)]
    [TestCase("User-agent: *|Disallow: /a|Allow: /a", "/a", true)]
    [TestCase("User-agent: *|Allow: /a|Disallow: /a", "/a", true)]
    [TestCase("User-agent: *|Disallow: /|Allow: /", "/a", true)]
    [TestCase("User-agent: *|Disallow: /*.html|Allow: /page", "/page.html", false)]
    [TestCase("User-agent: *|Disallow: /*.html|Allow: /pages/p", "/pages/p.html", true)]
    [TestCase("User-agent: *|Disallow: /page$|Allow: /page", "/page", false)]
    [TestCase("User-agent: *|Disallow: /page$|Allow: /page", "/pages", true)]
    [TestCase("User-agent: *|Allow: /$|Disallow: /", "/", true)]
    [TestCase("User-agent: *|Allow: /$|Disallow: /", "/a", false)]
    [TestCase("User-agent: *|Disallow: /a", "/a", false)]
    [TestCase("User-agent: *|Disallow: /a", "/ab", false)]
    [TestCase("User-agent: *|Disallow: /a", "/a/b", false)]
    [TestCase("User-agent: *|Disallow: /a", "/a?b=c", false)]
    [TestCase("User-agent: *|Disallow: /a", "/b/a", true)]
    [TestCase("User-agent: *|Disallow: /a/", "/a", true)]
    [TestCase("User-agent: *|Disallow: /a/", "/a/", false)]
    [TestCase("User-agent: *|Disallow: /A", "/a", true)]
    [TestCase("User-agent: *|Disallow: /a", "/A", true)]
    [TestCase("User-agent: *|Disallow:", "/a", true)]
    [TestCase("User-agent: *|Disallow: /x|Disallow:", "/x", false)]
    [TestCase("User-agent: *|Disallow: /x|Allow:", "/x", false)]
    [TestCase("User-agent: *|Disallow: a", "/a", true)]
    [TestCase("User-agent: *|Disallow: https://example.org/a", "/a", true)]
    [TestCase("User-agent: *|Allow: /a", "/b", true)]
    [TestCase("User-agent: *|Disallow: /", "/robots.txt", true)]
    [TestCase("User-agent: *|Disallow: /robots.txt", "/robots.txt", true)]
    [TestCase("User-agent: *|Disallow: /", "/robots.txt.bak", false)]
    [TestCase("User-agent: *|Disallow: /", "/a/robots.txt", false)]

    // Query strings are part of what is matched.
    [TestCase("User-agent: *|Disallow: /a?b", "/a?b=1", false)]
    [TestCase("User-agent: *|Disallow: /a?b", "/a", true)]
    [TestCase("User-agent: *|Disallow: /*?", "/a", true)]
    [TestCase("User-agent: *|Disallow: /*?", "/a?b", false)]
    [TestCase("User-agent: *|Disallow: /*?print=", "/a?x=1&print=1", true)]
    [TestCase("User-agent: *|Disallow: /*print=", "/a?x=1&print=1", false)]
    [TestCase("User-agent: *|Disallow: /a$", "/a?b", true)]
    [TestCase("User-agent: *|Disallow: /*/private", "/go?to=/private", false)]

    // Section 2.2.3: star and dollar.
    [TestCase("User-agent: *|Disallow: /*", "/a", false)]
    [TestCase("User-agent: *|Disallow: *", "/a", false)]
    [TestCase("User-agent: *|Disallow: *a", "/b/a", false)]
    [TestCase("User-agent: *|Disallow: *.pdf$", "/b/a.pdf", false)]
    [TestCase("User-agent: *|Disallow: /a*", "/a", false)]
    [TestCase("User-agent: *|Disallow: /a*b", "/ab", false)]
    [TestCase("User-agent: *|Disallow: /a*b", "/a/x/b/y", false)]
    [TestCase("User-agent: *|Disallow: /a*b", "/ba", true)]
    [TestCase("User-agent: *|Disallow: /a*b$", "/a/b/b", false)]
    [TestCase("User-agent: *|Disallow: /a*b$", "/a/b/c", true)]
    [TestCase("User-agent: *|Disallow: /a**b", "/axb", false)]
    [TestCase("User-agent: *|Disallow: /*.php$", "/a.php", false)]
    [TestCase("User-agent: *|Disallow: /*.php$", "/a.php5", true)]
    [TestCase("User-agent: *|Disallow: /*.php$", "/a.php?b", true)]
    [TestCase("User-agent: *|Disallow: /*.php$", "/.php", false)]
    [TestCase("User-agent: *|Disallow: /*.php$", "/a.php/b.php", false)]
    [TestCase("User-agent: *|Disallow: /a*bc*bcd$", "/a-bcd", true)]
    [TestCase("User-agent: *|Disallow: /a*bc*bcd$", "/a-bc-bcd", false)]
    [TestCase("User-agent: *|Disallow: /ab*ba$", "/aba", true)]
    [TestCase("User-agent: *|Disallow: /a$", "/a", false)]
    [TestCase("User-agent: *|Disallow: /a$", "/ab", true)]
    [TestCase("User-agent: *|Disallow: /a$", "/a/", true)]
    [TestCase("User-agent: *|Disallow: /a$b", "/a$bc", false)]
    [TestCase("User-agent: *|Disallow: /a$b", "/a", true)]
    [TestCase("User-agent: *|Disallow: /a$$", "/a$", false)]
    [TestCase("User-agent: *|Disallow: /a$ # the end", "/ab", true)]
    [TestCase("User-agent: *|Disallow: /a*$", "/abc", false)]
    [TestCase("User-agent: *|Disallow: $", "/", true)]
    [TestCase("User-agent: *|Disallow: /a%2Ab", "/a*b", false)]
    [TestCase("User-agent: *|Disallow: /a%2ab", "/a%2Ab", false)]
    [TestCase("User-agent: *|Disallow: /a%2Ab", "/axb", true)]
    [TestCase("User-agent: *|Disallow: /a%24", "/a$", false)]
    [TestCase("User-agent: *|Disallow: /a%24", "/a%24b", false)]
    [TestCase("User-agent: *|Disallow: /a%24", "/a", true)]

    // Section 2.2.2: percent-encoding.
    [TestCase("User-agent: *|Disallow: /%61%62", "/ab", false)]
    [TestCase("User-agent: *|Disallow: /ab", "/%61%62", false)]
    [TestCase("User-agent: *|Disallow: /%7Euser", "/~user", false)]
    [TestCase("User-agent: *|Disallow: /~user", "/%7euser", false)]
    [TestCase("User-agent: *|Disallow: /a%3cd", "/a%3Cd", false)]
    [TestCase("User-agent: *|Disallow: /a%3Cd", "/a%3cd", false)]
    [TestCase("User-agent: *|Disallow: /a<d", "/a%3Cd", false)]
    [TestCase("User-agent: *|Disallow: /a b", "/a%20b", false)]
    [TestCase("User-agent: *|Disallow: /a%20b", "/a b", false)]
    [TestCase("User-agent: *|Disallow: /a%2Fb", "/a/b", true)]
    [TestCase("User-agent: *|Disallow: /a/b", "/a%2Fb", true)]
    [TestCase("User-agent: *|Disallow: /a%2fb", "/a%2Fb", false)]
    [TestCase("User-agent: *|Disallow: /a%3Fb", "/a?b", true)]
    [TestCase("User-agent: *|Disallow: /a?b", "/a%3Fb", true)]
    [TestCase("User-agent: *|Disallow: /a?b%26c", "/a?b&c", true)]
    [TestCase("User-agent: *|Disallow: /a?b+c", "/a?b%2Bc", true)]
    [TestCase("User-agent: *|Disallow: /a(b)", "/a%28b%29", false)]
    [TestCase("User-agent: *|Disallow: /a%28b%29", "/a(b)", false)]
    [TestCase("User-agent: *|Disallow: /go?to=https://example.org", "/go?to=https%3A%2F%2Fexample.org", false)]
    [TestCase("User-agent: *|Disallow: /go?to=https%3a%2f%2fexample.org", "/go?to=https://example.org", false)]
    [TestCase("User-agent: *|Disallow: /100%", "/100%25", false)]
    [TestCase("User-agent: *|Disallow: /100%2", "/100%252", false)]
    [TestCase("User-agent: *|Disallow: /100%zz", "/100%25zz", false)]
    [TestCase("User-agent: *|Disallow: /报告", "/%E6%8A%A5%E5%91%8A", false)]
    [TestCase("User-agent: *|Disallow: /报告", "/报告/2026", false)]
    [TestCase("User-agent: *|Disallow: /%e6%8a%a5%E5%91%8A", "/报告", false)]
    [TestCase("User-agent: *|Disallow: /报", "/报告", false)]
    [TestCase("User-agent: *|Disallow: /报告", "/報告", true)]
    [TestCase("User-agent: *|Disallow: /é", "/%C3%A9", false)]
    [TestCase("User-agent: *|Disallow: /é", "/e%CC%81", true)]
    [TestCase("User-agent: *|Allow: /%61|Disallow: /a", "/a", true)]
    [TestCase("User-agent: *|Allow: /%61|Disallow: /ab", "/ab", false)]

    // Section 2.2: what a line may look like.
    [TestCase("User-agent:*|Disallow:/x", "/x", false)]
    [TestCase("  User-agent :  *  |\tDisallow\t:\t/x\t", "/x", false)]
    [TestCase("User-agent: * # all|Disallow: /x # the rest", "/x", false)]
    [TestCase("User-agent: *|Disallow: /x#y", "/x", false)]
    [TestCase("# User-agent: *|# Disallow: /x", "/x", true)]
    [TestCase("User-agent: *|#Disallow: /x", "/x", true)]
    [TestCase("User-agent: *|nonsense|Disallow: /x", "/x", false)]
    [TestCase("User-agent: *|: /x", "/x", true)]
    [TestCase("User-agent: *|Noindex: /x", "/x", true)]
    [TestCase("User-agent: *|Unknown: 1|Disallow: /x", "/x", false)]
    [TestCase("User-agent *|Disallow /x", "/x", false)]
    [TestCase("User-agent: *|Disallow\t/x", "/x", false)]
    [TestCase("User-agent: *|Disallow all of /x", "/x", true)]
    [TestCase("User-agent: *|Disallow /", "/x", false)]
    [TestCase("User-agent: *|Disallow", "/x", true)]
    [TestCase("Useragent: *|Disallow: /x", "/x", false)]
    [TestCase("User agent: *|Disallow: /x", "/x", false)]
    [TestCase("User-agents: *|Disallowed: /x", "/x", false)]
    [TestCase("User-agent: *|Dissallow: /x", "/x", false)]
    [TestCase("User-agent: *|Dissalow: /x", "/x", false)]
    [TestCase("User-agent: *|Disalow: /x", "/x", false)]
    [TestCase("User-agent: *|Diasllow: /x", "/x", false)]
    [TestCase("User-agent: *|Disallaw: /x", "/x", false)]
    [TestCase("User-agent: *|Disallow: /|Allowed: /x", "/x", true)]
    [TestCase("User-agent: *|Reallow: /x|Disallow: /", "/x", false)]
    [TestCase("<html><body>User-agent: *|Disallow: /x</body></html>", "/x", true)]
    public void The_verdict_follows_the_file(string file, string path, bool isAllowed) =>
        Assert.That(Read(file.Replace('|', '\n')).Allows(Own, Address(path)).IsAllowed, Is.EqualTo(isAllowed));

    [TestCase("reportreader", false)]
    [TestCase("REPORTREADER", false)]
    [TestCase("ReportReader/0.1 (someone@example.org)", false)]
    [TestCase(" ReportReader ", false)]
    [TestCase("Report", true)]
    [TestCase("", true)]
    public void The_token_asked_for_counts_up_to_its_version_in_any_case(string token, bool isAllowed) =>
        Assert.That(Read("User-agent: ReportReader\nDisallow: /").Allows(token, Address("/a")).IsAllowed, Is.EqualTo(isAllowed));

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    [TestCase("\n\n")]
    [TestCase("\r\r\n")]
    public void Every_kind_of_line_end_parts_lines(string end)
    {
        var robots = Read(string.Join(end, "User-agent: *", "Disallow: /x", "Allow: /x/y"));

        Assert.That(robots.Allows(Own, Address("/x")).IsAllowed, Is.False);
        Assert.That(robots.Allows(Own, Address("/x/y")).IsAllowed, Is.True);
    }

    [Test]
    public void Line_numbers_count_a_pair_of_carriage_return_and_line_feed_once() =>
        Assert.That(Read("User-agent: *\r\n\r\nDisallow: /x\r\nAllow: /x/y\r\n").Allows(Own, Address("/x")).Line, Is.EqualTo(3));

    [Test]
    public void A_byte_order_mark_is_no_part_of_the_first_line()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "User-agent: *\nDisallow: /x"u8];

        Assert.That(RobotsTxt.Parse(body).Allows(Own, Address("/x")).IsAllowed, Is.False);
    }

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void A_file_in_utf_16_that_says_so_is_read(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] body = [.. coding.GetPreamble(), .. coding.GetBytes("User-agent: *\nDisallow: /报告")];

        Assert.That(RobotsTxt.Parse(body).Allows(Own, Address("/报告")).IsAllowed, Is.False);
    }

    [Test]
    public void Octets_that_are_no_utf_8_are_compared_as_they_are()
    {
        byte[] body = [.. "User-agent: *\nDisallow: /"u8, 0xB1, 0xA8];

        Assert.That(RobotsTxt.Parse(body).Allows(Own, Address("/%B1%A8")).IsAllowed, Is.False);
        Assert.That(RobotsTxt.Parse(body).Allows(Own, Address("/报")).IsAllowed, Is.True);
    }

    [Test]
    public void The_verdict_names_the_rule_its_line_and_the_group()
    {
        var robots = Read("User-agent: *\nDisallow: /\n\nUser-agent: ReportReader\nDisallow: /报告 # not yet\nAllow: /报告/2026");

        Assert.That(robots.Allows(Own, Address("/报告/2025")), Is.EqualTo(new RobotsVerdict(false, "Disallow: /报告", 5, "reportreader")));
        Assert.That(robots.Allows(Own, Address("/报告/2026")), Is.EqualTo(new RobotsVerdict(true, "Allow: /报告/2026", 6, "reportreader")));
        Assert.That(robots.Allows(Own, Address("/")), Is.EqualTo(new RobotsVerdict(true, null, null, "reportreader")));
        Assert.That(robots.Allows("Other", Address("/")), Is.EqualTo(new RobotsVerdict(false, "Disallow: /", 2, "*")));
        Assert.That(Read("").Allows(Own, Address("/")), Is.EqualTo(new RobotsVerdict(true, null, null, null)));
    }

    [Test]
    public void The_first_of_equal_rules_is_named() =>
        Assert.That(Read("User-agent: *\nDisallow: /x\nDisallow: /%78").Allows(Own, Address("/x")).Line, Is.EqualTo(2));

    [Test]
    public void A_fragment_is_no_part_of_the_path() =>
        Assert.That(Read("User-agent: *\nDisallow: /*part").Allows(Own, Address("/a#part")).IsAllowed, Is.True);

    [Test]
    public void A_relative_address_is_a_mistake_of_the_caller() =>
        Assert.That(() => Read("").Allows(Own, new Uri("/a", UriKind.Relative)), Throws.ArgumentException.With.Message.Contains("/a"));

    [Test]
    public void The_file_is_read_up_to_its_500th_kibibyte_and_no_broken_line_is_believed()
    {
        const int Limit = 500 * 1024;
        var body = new byte[Limit + 100];
        body.AsSpan().Fill((byte)'\n');
        "User-agent: *\nDisallow: /first\n"u8.CopyTo(body);
        "Disallow: /last\n"u8.CopyTo(body.AsSpan(Limit - 60));
        "Disallow: /broken\n"u8.CopyTo(body.AsSpan(Limit - 11));
        "Disallow: /behind\n"u8.CopyTo(body.AsSpan(Limit + 20));
        var robots = RobotsTxt.Parse(body);

        Assert.That(robots.Allows(Own, Address("/first")).IsAllowed, Is.False);
        Assert.That(robots.Allows(Own, Address("/last")).IsAllowed, Is.False);
        Assert.That(robots.Allows(Own, Address("/behind")).IsAllowed, Is.True);
    }

    [Test]
    public void A_line_without_an_end_costs_neither_the_lines_around_it_nor_its_head()
    {
        var remark = new string('x', 100_000);
        var robots = Read($"User-agent: *\nDisallow: /x # {remark}\nDisallow: /y{remark}\nDisallow: /z");

        Assert.That(robots.Allows(Own, Address("/x")).IsAllowed, Is.False);
        Assert.That(robots.Allows(Own, Address("/y")).IsAllowed, Is.True);
        Assert.That(robots.Allows(Own, Address("/z")).Line, Is.EqualTo(4));
    }

    [TestCase("Crawl-delay: 5", 5.0)]
    [TestCase("Crawl-delay: 0.5", 0.5)]
    [TestCase("crawl-delay:10 # please", 10.0)]
    [TestCase("Crawl-delay 7", 7.0)]
    [TestCase("Crawl-delay: 0", 0.0)]
    [TestCase("Crawl-delay: 1.25\nCrawl-delay: 9", 1.25)]
    [TestCase("Crawl-delay: soon\nCrawl-delay: 9", 9.0)]
    [TestCase("Disallow: /x\nCrawl-delay: 4\nDisallow: /y", 4.0)]
    [TestCase("Crawl-delay: 2\n\nUser-agent: *\nCrawl-delay: 3", 3.0)]
    [TestCase("Crawl-delay: -5", null)]
    [TestCase("Crawl-delay:", null)]
    [TestCase("Crawl-delay: 5s", null)]
    [TestCase("Crawl-delay: 1,5", null)]
    [TestCase("Crawl-delay: 1e3", null)]
    [TestCase("Crawl-delay: NaN", null)]
    [TestCase("Crawl-delay: 99999999999999999999999999999999999999", null)]
    [TestCase("Crawl-delay: 9999999999", null)]
    [TestCase("Disallow: /x", null)]
    public void A_crawl_delay_is_read_in_seconds(string lines, double? seconds) =>
        Assert.That(Read("User-agent: *\n" + lines).CrawlDelay(Own)?.TotalSeconds, Is.EqualTo(seconds));

    [TestCase("One", 5.0)]
    [TestCase("Two", 10.0)]
    [TestCase("Three", null)]
    [TestCase("Four", 1.0)]
    public void A_crawl_delay_goes_to_the_agents_named_above_it(string token, double? seconds)
    {
        var robots = Read("User-agent: One\nCrawl-delay: 5\nUser-agent: Two\nCrawl-delay: 10\nUser-agent: Three\nDisallow: /x\n\nUser-agent: *\nCrawl-delay: 1");

        Assert.That(robots.CrawlDelay(token)?.TotalSeconds, Is.EqualTo(seconds));
    }

    [Test]
    public void A_crawl_delay_before_any_agent_is_for_nobody() =>
        Assert.That(Read("Crawl-delay: 5\nUser-agent: *\nDisallow: /x").CrawlDelay(Own), Is.Null);

    [Test]
    public void Sitemaps_stand_anywhere_and_are_told_once()
    {
        var robots = Read("Sitemap: https://example.org/a.xml\nUser-agent: Other\nSitemap: http://example.org/b.xml.gz # old\nDisallow: /\nsite-map: https://example.org/地图.xml\nSITEMAP: https://example.org/a.xml");

        Assert.That(robots.Sitemaps.Select(sitemap => sitemap.AbsoluteUri), Is.EqualTo(new[]
        {
            "https://example.org/a.xml", "http://example.org/b.xml.gz", "https://example.org/%E5%9C%B0%E5%9B%BE.xml",
        }));
    }

    [TestCase("Sitemap: /a.xml")]
    [TestCase("Sitemap: a.xml")]
    [TestCase("Sitemap:")]
    [TestCase("Sitemap: ftp://example.org/a.xml")]
    [TestCase("Sitemap: file:///a.xml")]
    [TestCase("Sitemap: https://")]
    public void What_is_no_address_on_the_web_is_no_sitemap(string line) => Assert.That(Read(line).Sitemaps, Is.Empty);

    [Test]
    public void A_sitemap_given_as_a_path_is_resolved_where_the_place_of_the_file_is_known()
    {
        var robots = RobotsTxt.Parse("Sitemap: /a.xml\nSitemap: //cdn.example.org/b.xml"u8, new Uri("https://example.org/robots.txt"));

        Assert.That(robots.Sitemaps.Select(sitemap => sitemap.AbsoluteUri), Is.EqualTo(new[] { "https://example.org/a.xml", "https://cdn.example.org/b.xml" }));
    }

    [Test]
    [CancelAfter(20_000)]
    public void Hostile_files_take_no_more_than_linear_time(CancellationToken cancellationToken)
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 4000)) + "b$";
        var repeated = "/*" + new string('a', 7000) + "b";
        var agents = new StringBuilder();
        for (var i = 0; i < 15_000; i++) agents.Append(CultureInfo.InvariantCulture, $"User-agent: a{i}\n");
        for (var i = 0; i < 8000; i++) agents.Append(CultureInfo.InvariantCulture, $"Disallow: /{i}*\n");
        var robots = Read($"User-agent: *\nDisallow: /{stars}\nDisallow: {repeated}\n{agents}");
        var address = Address("/" + new string('a', 15_000));

        for (var i = 0; i < 200; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Assert.That(robots.Allows(Own, address).IsAllowed, Is.True);
        }
    }

    private static RobotsTxt Read(string file) => RobotsTxt.Parse(Encoding.UTF8.GetBytes(file));

    private static Uri Address(string path) => new("https://example.org" + path);
}
