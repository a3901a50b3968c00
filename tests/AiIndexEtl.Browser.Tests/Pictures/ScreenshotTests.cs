namespace AiIndexEtl.Browser.Tests.Pictures;

/// <summary>
/// The pictures of docs/web.md. They are made in every run and kept where <c>AIINDEX_SCREENSHOTS</c> names a folder:
/// <c>AIINDEX_SCREENSHOTS=$PWD/docs/screenshots dotnet test tests/AiIndexEtl.Browser.Tests --filter FullyQualifiedName~Pictures</c>.
/// </summary>
public sealed class ScreenshotTests : Journey
{
    private const int LargestPicture = 200_000;

    [TestCase("explore", "explore", "en", "light", 1200, 760)]
    [TestCase("figure", "figure", "en", "light", 1200, 760)]
    [TestCase("series", "series", "en", "light", 1200, 760)]
    [TestCase("conflicts", "conflicts", "en", "light", 1200, 760)]
    [TestCase("review", "review of a figure", "en", "light", 1200, 760)]
    [TestCase("dark", "explore", "en", "dark", 1200, 760)]
    [TestCase("narrow", "explore", "en", "light", 390, 844)]
    [TestCase("chinese", "figure", "zh", "light", 1200, 760)]
    public async Task Picture_is_made_and_small(string picture, string page, string language, string theme, int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await Page.GotoAsync($"/preferences?lang={language}&theme={theme}");
        await Page.GotoAsync(Pages().Single(candidate => candidate.Name == page).Address);
        await Expect(Page.Locator("h1")).ToBeVisibleAsync();

        var bytes = await Page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });

        Assert.That(bytes, Has.Length.InRange(1, LargestPicture));
        if (Environment.GetEnvironmentVariable("AIINDEX_SCREENSHOTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, picture + ".png"), bytes);
    }
}
