using System.Text;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Reconciliation.Checks;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>A mistake of the program on one document is told with its stage, and does not end the run.</summary>
public sealed class DocumentProcessorTests
{
    private static readonly Vocabulary s_vocabulary = new([], [], []);

    [Test]
    public async Task Mistake_of_a_stage_is_a_failure_of_the_document()
    {
        using var processor = Processor(Receive, _ => throw new InvalidCastException("no figure"));

        var outcome = await processor.ProcessAsync(Document("a.txt"), CancellationToken.None);

        Assert.That((outcome.Failure?.Stage, outcome.Failure?.Code, outcome.Row), Is.EqualTo(("check", "program_error", (DocumentRow?)null)));
        Assert.That(outcome.Failure!.Message, Does.Contain("InvalidCastException: no figure"));
        Assert.That(outcome.Fetches, Has.Count.EqualTo(1), "the fetch is on the record all the same");
    }

    [Test]
    public async Task Mistake_of_receiving_is_a_failure_of_the_document()
    {
        using var processor = Processor((_, _) => throw new InvalidOperationException("no page"), new FigureIdentifier(s_vocabulary).IdentifyAll);

        var outcome = await processor.ProcessAsync(Document("a.txt"), CancellationToken.None);

        Assert.That((outcome.Failure?.Stage, outcome.Failure?.Code), Is.EqualTo(("scrape", "program_error")));
    }

    [Test]
    public void Cancellation_is_none()
    {
        using var processor = Processor(Receive, _ => throw new OperationCanceledException());

        Assert.That(async () => await processor.ProcessAsync(Document("a.txt"), CancellationToken.None), Throws.InstanceOf<OperationCanceledException>());
    }

    private static DocumentProcessor Processor(
        Func<RunDocument, CancellationToken, Task<ReceivedDocument>> receive, Func<IReadOnlyList<Claim>, IReadOnlyList<FigureIdentity>> identify) =>
        new(receive, new ClaimExtractor(s_vocabulary), identify, new ClaimChecker(s_vocabulary), readings: null, TimeProvider.System, readAtOnce: 1);

    private static RunDocument Document(string path) => new(new SourceSettings { Id = "a", Group = "samples", Path = path }, path, File: null);

    private static Task<ReceivedDocument> Receive(RunDocument document, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes("Sales of combine harvesters in Norway came to 4,120 in 2023, the yearly survey counts.");
        var metadata = new SnapshotMetadata { Address = document.Asked, AccessedAt = DateTimeOffset.UnixEpoch, MediaType = "text/plain", SizeBytes = bytes.Length };
        var row = new FetchAttemptRow { SourceId = "a", Url = document.Asked, FetchedAt = DateTimeOffset.UnixEpoch, Attempts = 1, DurationMs = 0 };
        return Task.FromResult(new ReceivedDocument([row], bytes, new StoredSnapshot(ContentId.OfBytes(bytes), "", metadata, IsNew: true), Answered: null, Failure: null));
    }
}
