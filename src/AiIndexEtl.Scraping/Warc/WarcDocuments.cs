using System.Globalization;
using System.Runtime.CompilerServices;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>Selects the documents among the pages of a WARC file: good answers that are HTML or text.</summary>
public static class WarcDocuments
{
    private const int HeadLength = 1024;

    /// <summary>
    /// Reads a file's documents. Images, scripts, redirects and the like are passed over in silence; a document that the server refused
    /// or failed to give is reported as <c>http_404</c> and so on; the reports of <see cref="WarcReader"/> come through. Throws as
    /// <see cref="WarcReader.ReadFileAsync"/> does.
    /// </summary>
    public static async IAsyncEnumerable<WarcItem> ReadFileAsync(string path, WarcOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in WarcReader.ReadFileAsync(path, options, cancellationToken))
        {
            if (item.Page is not { } page || IsDocument(page)) yield return item;
            else if (page.Status >= 400 && IsReadable(page)) yield return new WarcItem { Report = Refusal(page) };
        }
    }

    /// <summary>
    /// Whether a page is a document: answered with a status from 200 to 299 and a whole body (so not 204, 205 or 206), of HTML or text
    /// by its media type, or by its first bytes where the type says nothing. The file robots.txt is text, but no document.
    /// </summary>
    public static bool IsDocument(WarcPage page) =>
        page.Status is >= 200 and < 300 and not (204 or 205 or 206) && !page.Body.IsEmpty && IsReadable(page)
        && !string.Equals(page.Address.AbsolutePath, "/robots.txt", StringComparison.OrdinalIgnoreCase);

    private static bool IsReadable(WarcPage page)
    {
        var head = page.Body.Span[..Math.Min(page.Body.Length, HeadLength)];
        return page.MediaType switch
        {
            "text/html" or "application/xhtml+xml" or "text/plain" or "text/markdown" => !DocumentKinds.IsBinary(head),
            null or "application/octet-stream" or "unknown/unknown" => DocumentKinds.LooksLikeMarkup(head),
            _ => false,
        };
    }

    private static WarcReport Refusal(WarcPage page)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"http_{page.Status}");
        return new WarcReport(code, page.Offset, page.RecordId, page.Address.AbsoluteUri, string.Create(CultureInfo.InvariantCulture, $"The server answered with status {page.Status} instead of a page."));
    }
}
