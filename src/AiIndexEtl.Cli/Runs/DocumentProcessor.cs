using AiIndexEtl.Cli.Runs.Readings;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction;
using AiIndexEtl.Reconciliation.Checks;
using AiIndexEtl.Scraping.Cleaning;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Takes one document through the stages: receive, clean, extract, check.</summary>
/// <param name="receive">Receives a document; throws only for cancellation.</param>
/// <param name="extractor">Reads their figures.</param>
/// <param name="identify">Tells which figures the claims of a document are.</param>
/// <param name="checker">Does arithmetic with them.</param>
/// <param name="readings">What was read before; null to read everything anew.</param>
/// <param name="clock">The clock.</param>
/// <param name="readAtOnce">How many documents are cleaned and read at a time; receiving, which mostly waits, is not held up by it.</param>
internal sealed class DocumentProcessor(
    Func<RunDocument, CancellationToken, Task<ReceivedDocument>> receive, ClaimExtractor extractor, Func<IReadOnlyList<Claim>, IReadOnlyList<FigureIdentity>> identify, ClaimChecker checker,
    ReadingStore? readings, TimeProvider clock, int readAtOnce) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(readAtOnce, readAtOnce);

    /// <summary>Processes one document. Throws only for cancellation: a mistake of the program is a failure of the document, with its stage.</summary>
    public async Task<DocumentOutcome> ProcessAsync(RunDocument document, CancellationToken cancellationToken)
    {
        var (startedAt, began) = (clock.GetUtcNow(), clock.GetTimestamp());
        ReceivedDocument received;
        try
        {
            received = await receive(document, cancellationToken);
        }
        catch (Exception error) when (IsOfDocument(error))
        {
            return new DocumentOutcome
            {
                Document = document,
                Fetches = [],
                Failure = Broken("scrape", error),
                StartedAt = startedAt,
                Times = new StageTimes(clock.GetElapsedTime(began), default, default),
            };
        }

        var scrape = clock.GetElapsedTime(began);
        var outcome = new DocumentOutcome
        {
            Document = document,
            Fetches = received.Fetches,
            Failure = received.Failure,
            StartedAt = startedAt,
            Times = new StageTimes(scrape, default, default),
        };
        if (received.Snapshot is not { } snapshot) return outcome;

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return Read(document, received, snapshot, outcome with { ReadAt = clock.GetUtcNow() });
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private DocumentOutcome Read(RunDocument document, ReceivedDocument received, StoredSnapshot snapshot, DocumentOutcome outcome)
    {
        var stage = "clean";
        try
        {
            return Read(document, received, snapshot, outcome, next => stage = next);
        }
        catch (Exception error) when (IsOfDocument(error))
        {
            return outcome with { Failure = Broken(stage, error) };
        }
    }

    // A mistake of the program on one document shall not take the others with it.
    private static bool IsOfDocument(Exception error) => error is not (OperationCanceledException or OutOfMemoryException);

    private static RunFailure Broken(string stage, Exception error) => new(
        stage,
        "program_error",
        $"The program made a mistake on this document ({error.GetType().Name}: {error.Message}). The others are not concerned. Please report it.");

    private DocumentOutcome Read(
        RunDocument document, ReceivedDocument received, StoredSnapshot snapshot, DocumentOutcome outcome, Action<string> enter)
    {
        var cleanBegan = clock.GetTimestamp();

        // Pages of a crawl are read once, and kept snapshots are read again because they are to be read anew.
        var kept = document.Captured is null && document.Known is null ? readings : null;
        if (kept?.Find(document, received, snapshot) is { } before)
        {
            return With(outcome with { Times = outcome.Times with { Clean = clock.GetElapsedTime(cleanBegan) } }, before, received, snapshot);
        }

        var (cleaned, article) = Clean(document, received, snapshot);
        var clean = clock.GetElapsedTime(cleanBegan);
        outcome = outcome with { Warnings = cleaned.Warnings, Times = outcome.Times with { Clean = clean } };
        if (article is null) return outcome with { Failure = new RunFailure("clean", cleaned.Failure!.Code, cleaned.Failure.Message) };

        enter("extract");
        var extractBegan = clock.GetTimestamp();
        var extracted = extractor.Extract(article);
        enter("check");
        var reading = ReadingOf(document, article, cleaned, snapshot, extracted);
        outcome = With(outcome, reading, received, snapshot) with { Times = outcome.Times with { Extract = clock.GetElapsedTime(extractBegan) } };
        kept?.Keep(document, received, snapshot, reading);
        return outcome;
    }

    private static (CleaningResult Cleaned, Article? Article) Clean(
        RunDocument document, ReceivedDocument received, StoredSnapshot snapshot)
    {
        var asked = document.Known?.Source ?? document.Source.Address ?? received.Answered?.AbsoluteUri ?? document.Asked;
        var cleaned = ArticleCleaner.Clean(received.Bytes, new CleaningHints
        {
            Source = asked,
            MediaType = snapshot.Metadata.MediaType,
            CharsetLabel = snapshot.Metadata.CharsetLabel,
            Publisher = document.Source.Publisher,
            Language = document.Source.Language,
            Edition = document.Source.Edition ?? document.Known?.GivenEdition,
        });
        if (cleaned.Article is not { } article) return (cleaned, null);

        article = WithListed(article, document);
        return received.Answered is { } answered
            ? (cleaned, article with { Source = DocumentIdentity.Of(answered, cleaned.CanonicalAddress) })
            : (cleaned, article);
    }

    // What the page does not say itself, the feed or sitemap that named it may, and where its snapshot is read again the published file tells
    // what such a listing once said.
    private static Article WithListed(Article article, RunDocument document)
    {
        var listed = document.Listed;
        var told = document.Known is { } known && document.Source is { Url: null, Path: null } ? known : null;
        return article with
        {
            Title = article.Title ?? listed?.Title ?? told?.Title,
            Published = article.Published ?? (listed?.Published is { } published ? DateOnly.FromDateTime(published.DateTime) : told?.Published),
        };
    }

    // A source that stands in for a document that pipeline.yaml has no more repeats what the published file says; it has no line.
    private static bool GivesEdition(RunDocument document) =>
        document.Source.Edition is not null && (document.Known is null || document.Source.Line > 0);

    private DocumentReading ReadingOf(
        RunDocument document, Article article, CleaningResult cleaned, StoredSnapshot snapshot, ExtractionResult extracted)
    {
        var documentId = ContentId.OfDocument(article.Source);
        var textSha256 = ContentId.OfText(article.Text);
        var map = new CodePointMap(article.Text);
        var anchors = new AnchorId(documentId, article.Text);
        IReadOnlyList<ClaimRow> claims =
        [
            .. extracted.Claims.Zip(
                identify(extracted.Claims),
                (claim, figure) => RowOf(claim, figure, article, documentId, snapshot.Sha256, textSha256, map) with { AnchorId = anchors.Of(claim) }),
        ];
        return new DocumentReading
        {
            Row = new DocumentRow
            {
                DocumentId = documentId,
                Source = article.Source,
                SourceId = document.Source.Id,
                Host = Uri.TryCreate(article.Source, UriKind.Absolute, out var address)
                    && address.Scheme.StartsWith("http", StringComparison.Ordinal)
                    ? address.Host
                    : "",
                Title = article.Title,
                Publisher = article.Publisher,
                Author = article.Author,
                Published = article.Published,
                Language = article.Language,
                Edition = extracted.Edition ?? article.Edition,
                EditionGiven = GivesEdition(document),
            },
            Charset = cleaned.Charset,
            Text = article.Text,
            TextSha256 = textSha256,
            Claims = claims,
            Checks = checker.Check(claims),
            Rejections = [.. extracted.Rejections.Select(rejection => RowOf(rejection, documentId, textSha256))],
            Warnings = cleaned.Warnings,
        };
    }

    private static DocumentOutcome With(DocumentOutcome outcome, DocumentReading reading, ReceivedDocument received, StoredSnapshot snapshot) => outcome with
    {
        Row = reading.Row,
        Snapshot = new SnapshotRow
        {
            SnapshotSha256 = snapshot.Sha256,
            DocumentId = reading.Row.DocumentId,
            AccessedAt = snapshot.Metadata.AccessedAt,
            ConfirmedAt = received.ReceivedAt,
            MediaType = snapshot.Metadata.MediaType,
            Charset = reading.Charset,
            SizeBytes = snapshot.Metadata.SizeBytes,
            Etag = snapshot.Metadata.Etag,
            LastModified = snapshot.Metadata.LastModified,
            RawPath = snapshot.RawPath,
            TextSha256 = reading.TextSha256,
            Text = reading.Text,
        },
        Claims = reading.Claims,
        Checks = reading.Checks,
        Rejections = reading.Rejections,
        Warnings = reading.Warnings,
    };

    private static ClaimRow RowOf(
        Claim claim, FigureIdentity figure, Article article, string documentId, string snapshotSha256, string textSha256, CodePointMap map) => new()
    {
        ClaimId = ContentId.OfClaim(documentId, textSha256, claim.CharStart, claim.CharEnd),
        DocumentId = documentId,
        SnapshotSha256 = snapshotSha256,
        TextSha256 = textSha256,
        SourceLink = TextFragment.LinkTo(article.Source, article.Text, map.ToUtf16(claim.CharStart), map.ToUtf16(claim.CharEnd)),
        Claim = claim,
        Identity = figure,
    };

    private static RejectionRow RowOf(Rejection rejection, string documentId, string textSha256) => new()
    {
        DocumentId = documentId,
        TextSha256 = textSha256,
        Text = rejection.Text,
        CharStart = rejection.CharStart,
        CharEnd = rejection.CharEnd,
        Reason = rejection.Reason,
    };
}
