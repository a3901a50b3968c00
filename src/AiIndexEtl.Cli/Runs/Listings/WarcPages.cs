using System.Globalization;
using System.Runtime.CompilerServices;
using AiIndexEtl.Scraping.Warc;

namespace AiIndexEtl.Cli.Runs.Listings;

/// <summary>Reads the pages of WARC files that were chosen, each file once from its beginning to its end.</summary>
internal static class WarcPages
{
    /// <summary>
    /// The documents in their order; those out of WARC files with what was received. One page is in memory at a time, besides those that
    /// are still being worked on. A page that is no longer there is a document that failed.
    /// </summary>
    public static async IAsyncEnumerable<RunDocument> ReadAsync(
        IAsyncEnumerable<RunDocument> documents, DocumentReceiver receiver, WarcOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<WarcItem>? pages = null;
        string? file = null;
        var number = 0;
        try
        {
            await foreach (var document in documents.WithCancellation(cancellationToken))
            {
                if (document.Captured is not { } capture)
                {
                    yield return document;
                    continue;
                }

                if (pages is null || file != capture.File || number > capture.Number)
                {
                    if (pages is not null) await pages.DisposeAsync();
                    pages = WarcReader.ReadFileAsync(capture.File, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
                    (file, number) = (capture.File, 0);
                }

                var (page, failure) = await SeekAsync(pages, capture.Number - number, document);
                number = capture.Number + 1;
                yield return page is null
                    ? document with { Failure = failure }
                    : document with { Received = await receiver.KeepAsync(document, page, cancellationToken) };
            }
        }
        finally
        {
            if (pages is not null) await pages.DisposeAsync();
        }
    }

    private static async Task<(WarcPage? Page, RunFailure? Failure)> SeekAsync(IAsyncEnumerator<WarcItem> pages, int passedOver, RunDocument document)
    {
        var capture = document.Captured!;
        var place = string.Create(CultureInfo.InvariantCulture, $"'{document.Asked}' at byte {capture.Offset} of '{capture.File}'");
        try
        {
            while (await pages.MoveNextAsync())
            {
                if (pages.Current.Page is not { } page || passedOver-- > 0) continue;
                return page.Address.AbsoluteUri == document.Asked
                    ? (page, null)
                    : (null, new RunFailure("scrape", "changed", $"{place} is another page now: the file changed while it was read. Run again."));
            }

            return (null, new RunFailure("scrape", "changed", $"{place} is there no more: the file changed while it was read. Run again."));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new RunFailure("scrape", "unreadable", $"{place} could not be read: {error.Message}"));
        }
    }
}
