using System.Net;
using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests.Figures;

public sealed class FigurePageTests
{
    [Test]
    public async Task A_figure_stands_in_its_paragraph_and_beside_the_other_figures_of_the_article()
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());

        var page = await site.SeenAsync("/figures/" + site.FactId("61.1%"));

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("AI patents"));
            Assert.That(page, Does.Contain(">2024年，中国占全球人工智能专利的<mark>61.1%</mark>，居首位。</blockquote>"));
            Assert.That(page, Does.Contain("<mark class=\"here\">61.1%</mark>，居首位。\n美国占<a class=\"other\" href=\"/figures/" + site.FactId("20.9%") + "\">20.9%</a>。"));
            Assert.That(page, Does.Contain("aiindex explain " + site.FactId("61.1%")[..12]));
            Assert.That(page, Does.Contain("number alone").Or.Contain("value.number"));
            Assert.That(page, Does.Contain("href=\"https://zh.example/1#:~:text=61.1%25\" rel=\"noreferrer noopener external\""));
            Assert.That(site.Defects, Is.Empty);
        });
    }

    [Test]
    public async Task Positions_count_code_points_and_pages_are_shown_by_them()
    {
        // 𠮷 and the pictures take two UTF-16 units each and are one code point.
        const string text = "𠮷野家😀😀\n三家店占𠀋成，共61.1%。";
        await using var site = await WebSite.OpenAsync(new Page { Text = text }.With("61.1%", 61.1m));

        var page = await site.SeenAsync("/figures/" + site.FactId("61.1%"));

        Assert.That(page, Does.Contain("三家店占𠀋成，共<mark class=\"here\">61.1%</mark>。"));
    }

    [Test]
    public async Task Sources_of_one_figure_stand_side_by_side_with_who_contradicts_and_by_how_much()
    {
        await using var site = await WebSite.OpenAsync(
            Invented.Share("https://one.example/a", "61.1%", 61.1m),
            Invented.Share("https://two.example/b", "61.1 percent", 61.1m),
            Invented.Share("https://three.example/c", "75%", 75m));

        var page = await site.SeenAsync("/figures/" + site.FactId("75%"));

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("Contradicts"));
            Assert.That(page, Does.Contain("Contradicted"));
            Assert.That(page, Does.Contain("+22.7%"));
            Assert.That(page, Does.Contain("one.example").And.Contain("two.example"));
            Assert.That(page, Does.Contain("href=\"/figures/" + site.FactId("61.1%") + "\""));
        });
    }

    [Test]
    public async Task Editions_that_tell_the_same_figure_otherwise_stand_beside_it()
    {
        await using var site = await WebSite.OpenAsync(
            Invented.Share("https://one.example/a", "61.1%", 61.1m) with { Edition = "ai-index/2025" },
            Invented.Share("https://two.example/b", "50%", 50m) with { Edition = "ai-index/2024" });

        var page = await site.SeenAsync("/figures/" + site.FactId("50%"));

        Assert.That(page, Does.Contain("In other editions").And.Contain("ai-index/2025").And.Contain("+22.2%"));
    }

    [Test]
    public async Task The_address_of_a_reading_that_was_given_up_stays_good_and_leads_on()
    {
        var page = new Page { Text = "In 2024 the share of patents was 61.1% of all." };
        await using var site = await WebSite.OpenAsync(page.With("61.1%", 61.1m));
        var earlier = site.FactId("61.1%");
        site.Store.Published(page.With("61.1%", 61.1m, claim => claim with { Period = "2023" }));
        var now = site.FactId("61.1%");

        var text = await site.SeenAsync("/figures/" + earlier);

        Assert.Multiple(() =>
        {
            Assert.That(now, Is.Not.EqualTo(earlier));
            Assert.That(text, Does.Contain("no longer current").And.Contain("the program read it anew"));
            Assert.That(text, Does.Contain($"href=\"/figures/{now}\""));
        });
    }

    [TestCase("/figures/0000")]
    [TestCase("/figures/%27%20OR%201=1")]
    [TestCase("/nowhere")]
    public async Task An_address_that_leads_nowhere_says_so_with_404(string address)
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());

        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("There is no such page"));
    }

    [TestCase(true), TestCase(false)]
    public async Task Kept_page_is_linked_only_while_its_bytes_are_there(bool isKept)
    {
        var body = isKept ? "Page." : "Another.";
        await using var site = await WebSite.OpenAsync(
            settings => settings with { Snapshots = new WebSite.Shelf(body) }, (new Page { Text = "It was 61.1% in all.", Bytes = "Page." }).With("61.1%", 61.1m));

        var page = await site.SeenAsync("/figures/" + site.FactId("61.1%"));

        Assert.That(page, isKept ? Does.Contain("href=\"/snapshots/") : Does.Contain("The bytes of this snapshot are not kept here.").And.Not.Contain("href=\"/snapshots/"));
    }

    [Test]
    public async Task Only_addresses_of_the_web_become_links()
    {
        await using var site = await WebSite.OpenAsync(new Page { Source = "javascript:alert(1)", Text = "It was 61.1% in all." }.With("61.1%", 61.1m));

        Assert.That(await site.SeenAsync("/figures/" + site.FactId("61.1%")), Does.Not.Contain("href=\"javascript:"));
    }

    [Test]
    public async Task Words_of_articles_are_never_markup()
    {
        const string attack = "<script>alert(1)</script><img src=x onerror=alert(1)> 61.1% \"><svg onload=alert(1)>";
        await using var site = await WebSite.OpenAsync(new Page { Text = attack, Title = attack, Publisher = attack }.With(
            "61.1%", 61.1m, claim => claim with { Metric = "other", MetricText = "<b>bold</b>", Subject = ["<i>x</i>"], AttributedTo = "<u>who</u>" }));

        var page = await site.GetAsync("/figures/" + site.FactId("61.1%"));

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("<script>alert").And.Not.Contain("<img").And.Not.Contain("<svg onload").And.Not.Contain("<b>bold").And.Not.Contain("<i>x").And.Not.Contain("<u>who"));
            Assert.That(page, Does.Contain("&lt;script&gt;"));
        });
    }

    [Test]
    public async Task A_text_without_end_gives_a_page_of_bounded_size()
    {
        var text = string.Concat(Enumerable.Repeat("A line that says nothing of note.\n", 8_000)) + "The share was 61.1% of all.\n" + string.Concat(Enumerable.Repeat("无关紧要的一行。", 30_000));
        await using var site = await WebSite.OpenAsync(new Page { Text = text }.With("61.1%", 61.1m));

        var page = await site.GetAsync("/figures/" + site.FactId("61.1%"));

        Assert.That(page, Has.Length.LessThan(450_000));
        Assert.That(page, Does.Contain("<mark class=\"here\">61.1%</mark>"));
    }

    [Test]
    public async Task In_Chinese_nothing_of_the_interface_is_English()
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());

        var page = await site.SeenAsync("/figures/" + site.FactId("61.1%") + "?lang=zh");

        Assert.That(page, Does.Contain("人工智能专利").And.Contain("引用格式").And.Contain("专利之年[EB/OL]").And.Not.Contain("How to cite"));
    }
}
