using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests.Serving;

public sealed class ExploreTests
{
    private static Page Traditional => new Page { Source = "https://hant.example/1", Title = "報告", Text = "2024年，中國占全球人工智慧專利的33.3%。" }.With("33.3%", 33.3m);

    [TestCase("专利")]
    [TestCase("專利")]
    public async Task A_word_in_either_script_finds_pages_in_both(string word)
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures(), Traditional, Invented.Share("https://en.example/1", "44%", 44m, "JP"));

        var page = await site.SeenAsync("/?q=" + Uri.EscapeDataString(word));

        Assert.That(page, Does.Contain("61.1%").And.Contain("33.3%"));
        Assert.That(site.Defects, Is.Empty);
    }

    [TestCase("q=a.c", 0)]
    [TestCase("q=%5B(%7B", 0)]
    [TestCase("q=the%20PATENTS", 1)]
    [TestCase("q=zh.example", 0)]
    [TestCase("q=a%20a%20a%20a%20a%20a%20a%20a%20a%20zebra", 0)]
    [TestCase("q=Example%20News", 3)]
    [TestCase("metric=ai_patents&area=US", 1)]
    [TestCase("period=2024", 4)]
    [TestCase("period=2019", 0)]
    [TestCase("agreement=single&confidence=40&sort=value&order=asc", 4)]
    [TestCase("page=99", 4)]
    [TestCase("sort=%27;DROP", 4)]
    public async Task Conditions_narrow_the_facts(string query, int facts)
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures(), Traditional, Invented.Share("https://en.example/1", "44%", 44m, "JP"));

        Assert.That(await site.SeenAsync("/?" + query), Does.Contain($">{facts} fact{(facts == 1 ? "" : "s")}<"));
        Assert.That(site.Defects, Is.Empty);
    }

    [Test]
    public async Task The_next_request_shows_a_new_publication_and_the_readers_of_the_old_one_are_let_go()
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());
        Assert.That(await site.SeenAsync("/"), Does.Contain(">2 facts<"));
        Assert.That(await site.SeenAsync("/"), Does.Contain(">2 facts<"));

        site.Store.Published(Invented.TwoFigures(), Traditional);

        Assert.That(await site.SeenAsync("/"), Does.Contain(">3 facts<"));
    }

    [Test]
    public async Task Many_readers_at_once_each_get_their_page()
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());

        var pages = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.SeenAsync("/?q=61")));

        Assert.That(pages, Is.All.Contains(">1 fact<"));
    }

    [Test]
    public async Task Keys_are_told_in_a_dialog_of_either_language()
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());

        Assert.That(await site.SeenAsync("/?lang=en"), Does.Contain("<dialog id=\"keys\"").And.Contain("Next row"));
        Assert.That(await site.SeenAsync("/?lang=zh"), Does.Contain("下一行"));
    }

    [Test]
    public async Task Without_a_published_file_pages_say_so()
    {
        await using var site = await WebSite.OpenAsync();

        Assert.That(await site.SeenAsync("/"), Does.Contain("Run the pipeline first"));
        Assert.That(await site.SeenAsync("/figures/abc"), Does.Contain("Run the pipeline first"));
    }
}
