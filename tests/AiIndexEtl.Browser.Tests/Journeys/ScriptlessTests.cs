namespace AiIndexEtl.Browser.Tests.Journeys;

/// <summary>A browser that runs no scripts.</summary>
public sealed class ScriptlessTests : Journey
{
    protected override BrowserNewContextOptions Options => new() { JavaScriptEnabled = false };

    [Test]
    public async Task Filters_work_by_their_button()
    {
        await Page.GotoAsync("/");
        var all = await Page.Locator(".bar [role=status]").InnerTextAsync();
        await Page.FillAsync("#q", "China");
        await Page.Locator("form.filters button[type=submit]").ClickAsync();
        await Expect(Page.Locator(".bar [role=status]")).Not.ToHaveTextAsync(all);
        await Expect(Rows).Not.ToHaveCountAsync(0);
    }
}
