namespace AiIndexEtl.Browser.Tests.Journeys;

/// <summary>Language, colours, and a reader whose browser runs no scripts.</summary>
public sealed class AppearanceTests : Journey
{
    [Test]
    public async Task Language_is_switched_in_place_and_kept()
    {
        await Page.GotoAsync("/?q=China");
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();

        await Page.WaitForURLAsync("**/?q=China");
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("浏览数据");
        await Page.GotoAsync("/conflicts");
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
    }

    [Test]
    public async Task Dark_is_chosen_and_kept()
    {
        await Page.GotoAsync("/");
        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Page.Locator(".switches a[href*='theme=dark']").ClickAsync();
        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 22, 29)");
        await Page.GotoAsync("/conflicts");
        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 22, 29)");
    }

    [Test]
    public async Task Dark_of_the_system_is_followed()
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Page.GotoAsync("/");
        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 22, 29)");
    }
}
