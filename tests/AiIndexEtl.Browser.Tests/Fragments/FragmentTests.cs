using System.Collections.Concurrent;
using System.Globalization;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Browser.Tests.Fragments;

/// <summary>The link of a published figure leads to its words: the browser finds and highlights them on the page as it was served.</summary>
public sealed class FragmentTests
{
    private const double LeastShare = 0.95;
    private const string OfSamples = "https://example.org/";

    // A browser looks for the words when the page is there, and for half a second more; a screenshot takes about a tenth of that.
    private const int MostLooks = 12;

    // Pages that are looked at side by side.
    private const int Readers = 3;

    // The colour stands on no sample page.
    private const string Highlight = """
        addEventListener('DOMContentLoaded', () => {
          const sheet = document.createElement('style');
          sheet.textContent = '::target-text { background-color: rgb(255, 0, 255); color: rgb(255, 0, 255); }';
          document.head.append(sheet);
        });
        """;

    private const string CountMagenta = """
        async png => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + png;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const pen = canvas.getContext('2d', { willReadFrequently: true });
          pen.drawImage(image, 0, 0);
          const data = pen.getImageData(0, 0, image.width, image.height).data;
          let count = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i] > 250 && data[i + 1] < 5 && data[i + 2] > 250) count++;
          return count;
        }
        """;

    [Test]
    public async Task Links_of_figures_find_their_words()
    {
        await using var server = await PageServer.StartAsync();
        var links = Links();
        foreach (var (id, path) in links.Select(link => (link.SourceId, Path: new Uri(link.Link).AbsolutePath)).Distinct())
        {
            server.Serve(path, File.ReadAllBytes(Workspace.SamplePath(id["sample-".Length..])), "text/html");
        }

        await using var context = await Session.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1000, Height = 700 } });
        await context.AddInitScriptAsync(Highlight);
        var lost = new ConcurrentBag<string>();
        var open = new ConcurrentQueue<(string SourceId, string Mention, string Link)>(links);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => FollowAsync(context, server.Address, open, lost)));

        await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{links.Count - lost.Count} of {links.Count} links found their words.\n{string.Join('\n', lost)}"));
        Assert.That(links, Is.Not.Empty);
        Assert.That(1 - (lost.Count / (double)links.Count), Is.GreaterThanOrEqualTo(LeastShare), string.Join('\n', lost));
    }

    [TestCase("a sentence that the page does not have", false)]
    [TestCase("the ferries of Norway", true)]
    public async Task Highlight_is_seen_where_words_are_found_and_only_there(string words, bool isFound)
    {
        await using var server = await PageServer.StartAsync();
        server.Serve("/page", "<!DOCTYPE html><title>Ferries</title><p>These are the ferries of Norway.</p>");
        await using var context = await Session.Browser.NewContextAsync();
        await context.AddInitScriptAsync(Highlight);
        var counter = await context.NewPageAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.AddressOf("/page") + "#:~:text=" + Uri.EscapeDataString(words));
        Assert.That(await IsHighlightedAsync(page, counter), Is.EqualTo(isFound));
    }

    private static async Task FollowAsync(
        IBrowserContext context, Uri server, ConcurrentQueue<(string SourceId, string Mention, string Link)> open, ConcurrentBag<string> lost)
    {
        var counter = await context.NewPageAsync();
        while (open.TryDequeue(out var link))
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(server + link.Link[OfSamples.Length..]);
            if (!await IsHighlightedAsync(page, counter)) lost.Add(link.Mention + "  " + Uri.UnescapeDataString(link.Link));
            await page.CloseAsync();
        }
    }

    // Every seventh link, so that the gate stays within minutes; AIINDEX_LINKS=all takes them all.
    private static IReadOnlyList<(string SourceId, string Mention, string Link)> Links() =>
    [
        .. Session.Samples.Workspace.Query("""
            SELECT d.source_id, f.mention, f.source_link
            FROM all_facts f JOIN document d USING (source)
            WHERE f.source_link LIKE 'https://example.org/%'
            ORDER BY d.source_id, f.char_start
            """).Where((_, index) => index % 7 == 0 || Environment.GetEnvironmentVariable("AIINDEX_LINKS") == "all")
            .Select(row => ((string)row[0]!, (string)row[1]!, (string)row[2]!)),
    ];

    private static async Task<bool> IsHighlightedAsync(IPage page, IPage counter)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });
            if (await counter.EvaluateAsync<int>(CountMagenta, Convert.ToBase64String(picture)) > 0) return true;
        }

        return false;
    }
}
