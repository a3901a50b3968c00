namespace AiIndexEtl.Browser.Tests.Journeys;

/// <summary>From the list of figures to the words that one came from.</summary>
public sealed class ExploringTests : Journey
{
    [Test]
    public async Task Words_and_a_metric_narrow_the_list_and_stand_in_the_address()
    {
        await Page.GotoAsync("/");
        var all = await Page.Locator(".bar [role=status]").InnerTextAsync();

        await PressAsync("/");
        await Expect(Page.Locator("#q")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("China");
        await PressAsync("Enter");
        await Page.WaitForURLAsync("**/?q=China");
        await Expect(Page.Locator(".bar [role=status]")).Not.ToHaveTextAsync(all);

        var metric = await Page.Locator("#metric option:not([value=''])").First.GetAttributeAsync("value");
        await Page.SelectOptionAsync("#metric", metric!);
        await Page.WaitForURLAsync($"**/?*metric={metric}*");
        await Expect(Page.Locator("#q")).ToHaveValueAsync("China");
        await Expect(Rows).Not.ToHaveCountAsync(0);

        await Page.Locator("form.filters .actions a").ClickAsync();
        await Expect(Page.Locator(".bar [role=status]")).ToHaveTextAsync(all);
    }

    [Test]
    public async Task Keys_lead_through_the_rows_into_a_figure_and_back()
    {
        await Page.GotoAsync("/");
        await PressAsync("j");
        await PressAsync("j");
        await Expect(Rows.Nth(1).Locator("th a")).ToBeFocusedAsync();
        var figure = await Rows.Nth(1).Locator("th a").GetAttributeAsync("href");

        await PressAsync("Enter");
        await Page.WaitForURLAsync("**" + figure);
        await PressAsync("e");
        await Page.WaitForURLAsync(Site.Address.ToString());

        await PressAsync("?");
        await Expect(Page.Locator("dialog#keys")).ToBeVisibleAsync();
        await PressAsync("Escape");
        await Expect(Page.Locator("dialog#keys")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Heading_sorts_the_list_and_says_so()
    {
        await Page.GotoAsync("/");
        await Page.Locator("thead th.number a").First.ClickAsync();
        await Expect(Page.Locator("thead th[aria-sort=descending]")).ToHaveCountAsync(1);
        await Page.Locator("thead th.number a").First.ClickAsync();
        await Expect(Page.Locator("thead th[aria-sort=ascending]")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Figure_shows_its_words_and_its_quote_leads_to_them_on_the_page_of_the_outlet()
    {
        const string Source = "https://example.org/technology/2025/04/08/america-outspends-china-on-ai";
        await Context.RouteAsync(Source + "*", route => route.FulfillAsync(new RouteFulfillOptions { Path = Workspace.SamplePath("en1"), ContentType = "text/html; charset=utf-8" }));
        await Context.RouteAsync(static address => address.StartsWith("https://example.org/", StringComparison.Ordinal) && !address.StartsWith(Source, StringComparison.Ordinal),
            static route => route.FulfillAsync(new RouteFulfillOptions { Body = "" }));
        var row = Session.Samples.Workspace.Query($"SELECT fact_id, mention FROM facts WHERE source = '{Source}' ORDER BY confidence DESC, fact_id LIMIT 1")[0];
        await Page.GotoAsync("/figures/" + row[0]);

        await Expect(Page.Locator(".article mark.here")).ToHaveTextAsync((string)row[1]!);
        await Expect(Page.Locator(".article mark.here")).ToBeInViewportAsync();

        await Page.Locator(".links a[rel~=external]").ClickAsync();
        await Page.WaitForURLAsync(Source + "**");
        await Expect(Page.Locator("body")).ToContainTextAsync((string)row[1]!);
    }

    [Test]
    public async Task Conflict_stands_side_by_side_and_leads_to_each_figure()
    {
        await Page.GotoAsync("/conflicts");
        var conflict = Page.Locator(".sides").First;
        await Expect(conflict.Locator(".side").Nth(1)).ToBeVisibleAsync();
        await Expect(conflict.Locator(".side.conflicts")).Not.ToHaveCountAsync(0);
        await conflict.Locator(".side a[href^='/figures/']").First.ClickAsync();
        await Expect(Page.Locator("h1 .value")).ToBeVisibleAsync();
        await Expect(Page.Locator("#sources")).ToBeVisibleAsync();
    }
}
