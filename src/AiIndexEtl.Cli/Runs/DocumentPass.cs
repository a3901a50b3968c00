using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Cli.Runs.Readings;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Reconciliation.Checks;

namespace AiIndexEtl.Cli.Runs;

/// <summary>
/// Takes documents through the stages, several at a time, and hands them on in their order. Of a document that was handed on only its
/// <see cref="DocumentResult"/> stays in memory.
/// </summary>
internal sealed class DocumentPass : IDisposable
{
    private readonly RunPlan _plan;
    private readonly IRunObserver _observer;
    private readonly Scraper? _scraper;
    private readonly SourceExpander? _expander;
    private readonly DocumentProcessor _processor;
    private readonly int _degree;
    private readonly Dictionary<UInt128, string> _taken = [];
    private int _withExamples;

    private DocumentPass(RunPlan plan, Invocation invocation, IRunObserver observer, Scraper? scraper, ReadingStore? readings)
    {
        (_plan, _observer, _scraper) = (plan, observer, scraper);
        _degree = scraper is null ? Environment.ProcessorCount : Scraper.DegreeOf(plan.Configuration.Fetch);
        _expander = scraper is null ? null : new SourceExpander(scraper.Documents, plan.Configuration, invocation);
        _processor = new DocumentProcessor(
            scraper is null ? new SnapshotReceiver(plan.Configuration.Resolve(plan.Configuration.RawFolder)).ReceiveAsync : scraper.Documents.ReceiveAsync,
            plan.Extractor,
            plan.Identities.Identify,
            new ClaimChecker(plan.Vocabulary),
            readings,
            invocation.Console.Clock,
            Environment.ProcessorCount);
    }

    /// <summary>Sets the stages up. Where kept snapshots are read again, no connection is: what is read lies in the folder of raw data.</summary>
    /// <param name="plan">What is to be done.</param>
    /// <param name="invocation">The command.</param>
    /// <param name="observer">Looks on.</param>
    /// <param name="journal">What an unfinished run has received; null for none.</param>
    /// <param name="readings">What was read before; null to read everything anew.</param>
    public static DocumentPass Open(RunPlan plan, Invocation invocation, IRunObserver observer, RunJournal? journal, ReadingStore? readings = null) => new(
        plan, invocation, observer,
        plan.Known is null ? Scraper.Open(plan.Configuration, invocation.Console.Clock, keeps: !plan.IsDryRun, observer.Note, journal) : null,
        readings);

    /// <summary>The documents that sources stand for; feeds and sitemaps are fetched for it.</summary>
    public async Task<IReadOnlyList<ExpandedSource>> ExpandAsync(IReadOnlyList<SourceSettings> sources, CancellationToken cancellationToken)
    {
        var expanded = await _expander!.ExpandAsync(sources, _degree, cancellationToken);
        foreach (var listing in expanded.Where(source => source.Choices is not null)) _observer.Listed(listing);
        return expanded;
    }

    /// <summary>The pages of some files of a crawl.</summary>
    public Task<ExpandedSource> ExpandFilesAsync(SourceSettings source, IReadOnlyList<string> warcFiles, CancellationToken cancellationToken) =>
        _expander!.ExpandFilesAsync(source, warcFiles, cancellationToken);

    /// <summary>Reads documents, and hands on each one in order.</summary>
    /// <param name="documents">The documents; they are asked for as there is a place for them.</param>
    /// <param name="take">Is given each one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ReadAsync(
        IAsyncEnumerable<RunDocument> documents, Action<DocumentOutcome, DocumentResult> take, CancellationToken cancellationToken)
    {
        var received = _expander is null ? documents : _expander.ReadAsync(documents, cancellationToken);
        await foreach (var outcome in InOrder.SelectAsync(received, _degree, _processor.ProcessAsync, cancellationToken))
        {
            var kept = _plan.Known is null ? WithoutRepetition(outcome) : outcome;
            var hasExamples = kept.Claims.Count > 0 && _withExamples++ < RunTally.MostWithExamples;
            take(kept, DocumentResult.Of(kept, hasExamples ? _plan.Configuration.Report.Examples : 0));
            _observer.Done(kept);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _processor.Dispose();
        _scraper?.Dispose();
    }

    // Two addresses may lead to one article: it is one document, and the first source has it.
    private DocumentOutcome WithoutRepetition(DocumentOutcome outcome)
    {
        if (outcome.Row is not { } row || _taken.TryAdd(ContentId.Half(row.DocumentId), outcome.Document.Source.Id)) return outcome;
        return outcome.AsRepetitionOf(_taken[ContentId.Half(row.DocumentId)]);
    }
}
