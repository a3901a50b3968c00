using AiIndexEtl.Browser.Tests.Served;

namespace AiIndexEtl.Browser.Tests;

/// <summary>One browser and one published file of the samples for all tests; all are skipped where the machine has no Chromium.</summary>
[SetUpFixture]
public sealed class Session
{
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;
    private static Site? s_samples;

    internal static IBrowser Browser => s_browser!;

    internal static Site Samples => s_samples!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (Chromium.Find() is not { } path)
        {
            Assert.Ignore("There is no Chromium on this machine: install one, or name one with the environment variable CHROMIUM.");
            return;
        }

        // The browser is the machine's own: Playwright must neither bring nor look for one.
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        s_playwright = await Playwright.CreateAsync();
        s_browser = await Chromium.StartAsync(s_playwright, path);
        s_samples = await Site.OfSamplesAsync();
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (s_browser is not null) await s_browser.DisposeAsync();
        s_playwright?.Dispose();
        if (s_samples is not null) await s_samples.DisposeAsync();
    }
}
