using AiIndexEtl.Browser.Tests.Served;

namespace AiIndexEtl.Browser.Tests.Journeys;

/// <summary>The queue of doubtful figures, worked off by keyboard, and a publication under an open page.</summary>
public sealed class ReviewingTests : Journey
{
    private const string Ferries = "The harbour register\n\nIn 2024 the ports of Norway registered 4,120 electric ferries.\n\nIn 2023 there were 2,060 of them in Norway.\n";
    private const string Trams = "The tram register\n\nIn 2024 the cities of Sweden ran 1,234 electric trams.\n";

    private Site _site = null!;

    private protected override Site Site => _site;

    [OneTimeSetUp]
    public async Task Publish() => _site = await Site.OfPagesAsync(("ferries", Ferries));

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_site is not null) await _site.DisposeAsync();
    }

    [Test, Order(1)]
    public async Task Figures_are_decided_by_keyboard_and_the_decisions_wait_for_publication()
    {
        await Page.GotoAsync("/review");
        await PressAsync("j");
        await PressAsync("Enter");
        await Page.WaitForURLAsync("**/review/*");
        var first = Page.Url;

        await PressAsync("c");
        await Expect(Page.Locator("#v-correct")).ToBeCheckedAsync();
        await Expect(Page.Locator(".correction")).ToBeVisibleAsync();
        await Expect(Page.Locator("#why")).ToBeFocusedAsync();
        await PressAsync("Escape");
        await PressAsync("a");
        await Expect(Page.Locator("#v-accept")).ToBeCheckedAsync();
        await Expect(Page.Locator(".correction")).ToBeHiddenAsync();
        await Expect(Page.Locator("#why")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("the register says so");
        await PressAsync("Control+Enter");

        await Page.WaitForURLAsync("**/review/*done=*");
        Assert.That(Page.Url, Does.Not.StartWith(first));
        Assert.That(File.ReadAllText(_site.Workspace.PathOf("curated/decisions.yaml")), Does.Contain("accept").And.Contain("the register says so"));
        await Page.GotoAsync("/review");
        await Expect(Page.Locator("main")).ToContainTextAsync("Decided, not published yet (1)");
    }

    [Test, Order(2)]
    public async Task Publication_is_told_on_the_open_page_and_shown_on_demand()
    {
        await Page.RunAndWaitForResponseAsync(() => Page.GotoAsync("/?doubtful=1"), "**/events");
        await Expect(Page.Locator("#publication")).ToBeHiddenAsync();
        var before = await Rows.CountAsync();

        Site.Write(_site.Workspace, ("ferries", Ferries), ("trams", Trams));
        var run = await _site.Workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);

        await Expect(Page.Locator("#publication")).ToBeVisibleAsync();
        await Expect(Rows).ToHaveCountAsync(before);
        await Page.Locator("#publication a").ClickAsync();
        await Expect(Rows.Filter(new() { HasText = "1,234" })).ToHaveCountAsync(1);
        await Expect(Page.Locator("#publication")).ToBeHiddenAsync();
    }
}
