namespace AiIndexEtl.Browser.Tests.Journeys;

/// <summary>A telephone: 390 points wide.</summary>
public sealed class NarrowTests : Journey
{
    private const int Width = 390;

    protected override BrowserNewContextOptions Options => new() { ViewportSize = new ViewportSize { Width = Width, Height = 844 } };

    [TestCase("en")]
    [TestCase("zh")]
    public async Task No_page_is_wider_than_the_screen(string language)
    {
        var wide = new List<string>();
        foreach (var (name, address) in Pages())
        {
            await Page.GotoAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language);
            var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > Width) wide.Add($"{name}: {width}");
        }

        Assert.That(wide, Is.Empty);
    }

    [Test]
    public async Task Rows_are_cards_with_their_headings()
    {
        await Page.GotoAsync("/");
        await Expect(Rows.First).ToHaveCSSAsync("display", "block");
        await Expect(Rows.First.Locator("td").First).ToHaveCSSAsync("display", "block");
        var box = await Rows.First.BoundingBoxAsync();
        Assert.That(box!.Width, Is.LessThanOrEqualTo(Width));
    }
}
