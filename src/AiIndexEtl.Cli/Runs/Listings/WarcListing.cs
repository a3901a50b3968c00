using System.Globalization;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Listings;
using AiIndexEtl.Scraping.Sources;
using AiIndexEtl.Scraping.Warc;

namespace AiIndexEtl.Cli.Runs.Listings;

/// <summary>
/// Finds the pages of WARC files. A first pass over the files sees which pages there are and keeps none of them; the run reads the chosen
/// ones in a second pass (<see cref="WarcPages"/>), so that a crawl of any size takes the memory of a few pages.
/// </summary>
internal sealed class WarcListing(SourceSettings source, WarcOptions options, Invocation invocation)
{
    private const int MostWarnings = 20;

    private readonly Dictionary<Uri, (ListedItem Item, WarcCapture Capture)> _pages = [];
    private readonly List<ListingChoice> _passedOver = [];
    private readonly List<RunDocument> _failed = [];
    private readonly List<string> _warnings = [];
    private int _untold;

    /// <summary>Lists the pages of the source's files and chooses among them.</summary>
    /// <param name="glob">The absolute path or glob of the files.</param>
    /// <param name="rules">Which pages are wanted.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public Task<ExpandedSource> ReadAsync(string glob, ListingRules rules, CancellationToken cancellationToken)
    {
        var files = LocalSource.Expand(glob);
        foreach (var failure in files.Failures) Fail(failure.Path, failure.Code, failure.Message);
        return ReadAsync(files.Paths, rules, cancellationToken);
    }

    /// <summary>The same of files whose absolute paths are known.</summary>
    public async Task<ExpandedSource> ReadAsync(IReadOnlyList<string> files, ListingRules rules, CancellationToken cancellationToken)
    {
        foreach (var file in files) await ReadFileAsync(file, cancellationToken);
        if (_untold > 0) _warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{_untold} further records are damaged or doubtful"));

        var choices = new ListingFilter(rules).Choose([.. _pages.Values.Select(page => page.Item)], invocation.Console.Clock.GetUtcNow());
        return new ExpandedSource
        {
            Source = source,
            Documents =
            [
                .. _failed,

                // In the order of the files, so that the second pass goes through each once.
                .. choices.Where(choice => choice.IsTaken)
                    .Select(choice => _pages[choice.Item.Address])
                    .OrderBy(page => page.Capture.File, StringComparer.Ordinal)
                    .ThenBy(page => page.Capture.Number)
                    .Select(page => new RunDocument(source, page.Item.Address.AbsoluteUri, File: null) { Listed = page.Item, Captured = page.Capture }),
            ],
            Choices = [.. choices, .. _passedOver],
            Warnings = _warnings,
        };
    }

    private async Task ReadFileAsync(string file, CancellationToken cancellationToken)
    {
        var number = 0;
        WarcReport? first = null;
        try
        {
            await foreach (var item in WarcReader.ReadFileAsync(file, options, cancellationToken))
            {
                if (item.Report is { } report)
                {
                    first ??= report;
                    Tell(file, report);
                }
                else if (item.Page is { } page)
                {
                    foreach (var warning in page.Warnings) Warn(file, page.Offset, warning);
                    Add(page, new WarcCapture(file, number++, page.Offset));
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Fail(file, "unreadable", $"'{invocation.Shown(file)}' could not be read: {error.Message}");
            return;
        }

        if (number == 0) Fail(file, first?.Code ?? "no_pages", $"'{invocation.Shown(file)}' holds no page. {first?.Message ?? "Check that it is a WARC file with responses."}");
    }

    // A page may be captured several times: the newest capture is what it says now.
    private void Add(WarcPage page, WarcCapture capture)
    {
        var item = new ListedItem(page.Address, Title: null, page.Date) { FoundIn = invocation.Shown(capture.File) };
        if (!WarcDocuments.IsDocument(page)) _passedOver.Add(new ListingChoice(item, ListingReason.NotAPage));
        else if (_pages.TryAdd(page.Address, (item, capture))) return;
        else if (_pages[page.Address].Item is var before && (page.Date ?? DateTimeOffset.MinValue) < (before.Date ?? DateTimeOffset.MinValue))
        {
            _passedOver.Add(new ListingChoice(item, ListingReason.Repeated));
        }
        else
        {
            _passedOver.Add(new ListingChoice(before, ListingReason.Repeated));
            _pages[page.Address] = (item, capture);
        }
    }

    // That a page is as it was in an earlier capture is no damage.
    private void Tell(string file, WarcReport report)
    {
        if (report.Code == "revisit") return;
        Warn(file, report.Offset, report.Address is null ? report.Message : $"{report.Address}: {report.Message}");
    }

    private void Warn(string file, long offset, string message)
    {
        if (_warnings.Count >= MostWarnings) _untold++;
        else _warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{invocation.Shown(file)}, byte {offset}: {message}"));
    }

    private void Fail(string file, string code, string message) =>
        _failed.Add(new RunDocument(source, invocation.Shown(file), file, new RunFailure("scrape", code, message)));
}
