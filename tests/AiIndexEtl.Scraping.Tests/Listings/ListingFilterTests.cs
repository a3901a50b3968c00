using AiIndexEtl.Scraping.Listings;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Listings;

public sealed class ListingFilterTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 10, 0, 0, 0, TimeSpan.Zero);

    [TestCase("AI Index", "Seven lessons from the AI Index", true)]
    [TestCase("ai index", "THE AI  INDEX, in charts", true)]
    [TestCase("AI Index", "The ＡＩ Ｉｎｄｅｘ", true)]
    [TestCase("AI", "What he said", false)]
    [TestCase("AI", "AI: what is said", true)]
    [TestCase("AI", "关于AI的报告", true)]
    [TestCase("index", "indexes", false)]
    [TestCase("index*", "indexes", true)]
    [TestCase("AI*Index", "AI: the new Index", true)]
    [TestCase("指数报告", "2025年人工智能指数报告发布", true)]
    [TestCase("A.I.", "An A.I. report", true)]
    [TestCase("A.I.", "An ABIC report", false)]
    [TestCase("C++", "C++ and more", true)]
    public void Title_pattern_finds_words(string pattern, string title, bool expected) =>
        Assert.That(new TitlePattern(pattern).IsIn(title), Is.EqualTo(expected));

    [Test]
    public void Choose_tells_why_each_page_is_taken_or_refused()
    {
        var rules = new ListingRules
        {
            Match = ["example.org/news/**", "example.net/**"],
            Exclude = ["**/video/**"],
            TitleMatch = ["AI Index", "指数"],
            Newest = 2,
            MaxAgeDays = 30,
        };
        var choices = new ListingFilter(rules).Choose(
        [
            Item("https://example.org/news/1", "The AI Index", day: 9),
            Item("https://example.org/sport/2", "The AI Index", day: 8),
            Item("https://example.org/news/video/3", "The AI Index", day: 7),
            Item("https://example.org/news/4", "The weather", day: 6),
            Item("https://example.org/news/5", null, day: 5),
            Item("https://example.net/6", "人工智能指数", day: 4) with { IsOnOtherHost = true },
            Item("https://example.org/news/7", "AI Index again", day: 3),
            Item("https://example.org/news/8", "AI Index of old", day: 2) with { Date = Now.AddDays(-31) },
        ],
            Now);

        Assert.That(choices.Select(choice => (choice.Item.Address.Segments[^1], choice.Reason, choice.Pattern)), Is.EqualTo(new[]
        {
            ("1", ListingReason.Taken, "example.org/news/**, AI Index"),
            ("2", ListingReason.NoMatch, null),
            ("3", ListingReason.Excluded, "**/video/**"),
            ("4", ListingReason.NoTitleMatch, null),
            ("5", ListingReason.NoTitleMatch, null),
            ("6", ListingReason.Taken, "example.net/**, 指数"),
            ("7", ListingReason.BeyondNewest, null),
            ("8", ListingReason.TooOld, (string?)null),
        }));
    }

    [TestCase("**", ListingReason.OtherHost)]
    [TestCase("*.example.net/**", ListingReason.NoMatch)]
    [TestCase("example.net/**", ListingReason.Taken)]
    public void Choose_takes_a_page_of_another_host_only_where_a_pattern_names_it(string match, ListingReason expected)
    {
        var item = Item("https://example.net/a", null, day: 1) with { IsOnOtherHost = true };

        var choice = new ListingFilter(new ListingRules { Match = [match] }).Choose([item], Now).Single();

        Assert.That(choice.Reason, Is.EqualTo(expected));
    }

    [Test]
    public void Choose_without_rules_takes_everything_newest_first_and_leaves_undated_pages_in_their_places()
    {
        var items = new[] { Item("https://example.org/a", null, 3), Item("https://example.org/b", null, null), Item("https://example.org/c", null, 5), Item("https://example.org/d", null, null) };

        var choices = new ListingFilter(new ListingRules()).Choose(items, Now);

        Assert.That(choices.Select(choice => choice.Item.Address.AbsolutePath), Is.EqualTo(["/c", "/d", "/a", "/b"]));
        Assert.That(choices.Select(choice => choice.IsTaken), Is.All.True);
    }

    [Test]
    public void Choose_keeps_every_page_and_takes_no_more_than_the_newest() =>
        Prop.ForAll(
            Gen.Choose(0, 60).Select(day => (int?)(day > 40 ? null : day)).ListOf().ToArbitrary(),
            Gen.Choose(1, 20).ToArbitrary(),
            (days, newest) =>
            {
                var items = days.Select((day, i) => new ListedItem(new Uri($"https://example.org/{i}"), null, day is { } d ? Now.AddDays(-d) : null)).ToList();
                var choices = new ListingFilter(new ListingRules { Newest = newest, MaxAgeDays = 20 }).Choose(items, Now);
                var taken = choices.Where(choice => choice.IsTaken).ToList();
                var left = choices.Where(choice => choice.Reason is ListingReason.BeyondNewest).Select(choice => choice.Item.Date ?? DateTimeOffset.MinValue);
                return choices.Count == items.Count && taken.Count <= newest && taken.All(choice => choice.Item.Date is null || choice.Item.Date >= Now.AddDays(-20))
                    && (!left.Any() || taken.Count == newest)
                    && left.All(date => taken.All(choice => choice.Item.Date is null || choice.Item.Date >= date));
            }).QuickCheckThrowOnFailure();

    private static ListedItem Item(string address, string? title, int? day) => new(new Uri(address), title, day is { } d ? new DateTimeOffset(2025, 4, d, 0, 0, 0, TimeSpan.Zero) : null);
}
