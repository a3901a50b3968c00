using System.Globalization;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Charsets;
using AiIndexEtl.Scraping.Cleaning.Metadata;
using AiIndexEtl.Scraping.Cleaning.Texts;

namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>
/// Makes an article of a document's bytes: the main text without the furniture of the page, and what is known of the document.
/// It is a pure function: no network, no files, no clock; the same bytes and hints give the same article. It never throws.
/// </summary>
public static class ArticleCleaner
{
    /// <summary>The largest document that is read, in bytes: 32 MiB. Report articles with all their markup stay under 5.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int SniffedBytes = 4096;

    /// <summary>Cleans a document.</summary>
    /// <param name="bytes">The document as received, content coding removed.</param>
    /// <param name="hints">Where it comes from and what is known of it.</param>
    public static CleaningResult Clean(ReadOnlyMemory<byte> bytes, CleaningHints hints)
    {
        if (Refuse(bytes.Span, hints) is { } refusal) return new CleaningResult { Failure = refusal };

        var declaredText = DocumentKinds.IsDeclaredText(hints);
        var decoded = CharsetDetector.Decode(bytes.Span, hints.CharsetLabel, looksForMeta: !declaredText || DocumentKinds.LooksLikeMarkup(bytes.Span));
        var warnings = new List<string>();
        if (decoded.Warning is not null) warnings.Add(decoded.Warning);
        if (decoded.Replaced > 0) warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{decoded.Replaced} characters were unreadable as {decoded.Charset} and replaced"));

        try
        {
            var read = DocumentKinds.IsMarkup(decoded.Characters.Span, hints)
                ? PageCleaner.Clean(decoded.Characters, hints)
                : TextCleaner.Clean(decoded.Text, hints);
            return Result(read, decoded, hints, warnings);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The rim of the stage: whatever a library makes of hostile markup, the run goes on with the next document.
            return new CleaningResult
            {
                Failure = new CleaningFailure("no_article", $"The document could not be read ({exception.GetType().Name}: {exception.Message}). Keep its snapshot and report it."),
                Charset = decoded.Charset,
                ReplacedCharacters = decoded.Replaced,
                Warnings = warnings,
            };
        }
        finally
        {
            decoded.Release();
        }
    }

    private static CleaningResult Result(CleanDocument read, DecodedText decoded, CleaningHints hints, List<string> warnings)
    {
        var result = new CleaningResult { Charset = decoded.Charset, ReplacedCharacters = decoded.Replaced, CanonicalAddress = read.CanonicalAddress, Warnings = warnings };
        if (read.Blocks.Count == 0)
        {
            return result with { Failure = new CleaningFailure("no_article", "The document holds no running text. It may be a list of links, a login form, or a page that is filled in by scripts; save it from a browser and give the file.") };
        }

        var (text, blocks) = ArticleAssembler.Assemble(read.Blocks);
        var editions = MetadataFields.Rank(ReportEditions.In(read.Title, text), "edition");
        return result with
        {
            Article = new Article
            {
                Source = hints.PrefersCanonicalAddress && read.CanonicalAddress is { } canonical ? canonical : hints.Source,
                Title = read.Title,
                Published = read.Published,
                Modified = read.Modified,
                CanonicalAddress = read.CanonicalAddress,
                Evidence = [.. Configured(hints), .. read.Evidence, .. editions],
                Author = read.Author,
                Publisher = hints.Publisher ?? read.Publisher,
                Language = hints.Language ?? read.Language,
                Edition = hints.Edition ?? (editions is [var edition, ..] ? edition.Value : null),
                Text = text,
                Blocks = blocks,
            },
        };
    }

    // What the configuration says overrules the document, whose own words stay behind it.
    private static IEnumerable<MetadataEvidence> Configured(CleaningHints hints)
    {
        if (hints.Publisher is not null) yield return new MetadataEvidence("publisher", hints.Publisher, "configuration", 1);
        if (hints.Language is not null) yield return new MetadataEvidence("language", hints.Language, "configuration", 1);
        if (hints.Edition is not null) yield return new MetadataEvidence("edition", hints.Edition, "configuration", 1);
    }

    private static CleaningFailure? Refuse(ReadOnlySpan<byte> bytes, CleaningHints hints)
    {
        if (bytes.Length > MaxBytes)
        {
            return new CleaningFailure("too_large", string.Create(CultureInfo.InvariantCulture, $"The document has {bytes.Length} bytes; the limit is {MaxBytes}. An article is far smaller: check the address, or cut the file."));
        }

        if (bytes.Trim(" \t\r\n\f"u8).IsEmpty) return new CleaningFailure("empty", "The document is empty.");

        if (bytes.StartsWith("WARC/1."u8)) return new CleaningFailure("warc", "The document is a WARC file, which holds many pages. Read it as a source: aiindex run --source FILE.warc.");

        // UTF-16 holds zero bytes by nature; it has a byte order mark or the header says so.
        var isUtf16 = EncodingLabels.NameOf(hints.CharsetLabel)?.StartsWith("UTF-16", StringComparison.Ordinal) == true;
        return !isUtf16 && DocumentKinds.IsBinary(bytes[..Math.Min(bytes.Length, SniffedBytes)])
            ? new CleaningFailure("binary", "The document is no text (it looks like an image, an archive, a PDF or a program). Give the page or the text instead.")
            : null;
    }
}
