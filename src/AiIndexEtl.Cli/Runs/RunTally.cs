namespace AiIndexEtl.Cli.Runs;

/// <summary>What a run has come to, counted document by document: its memory grows with the sources and the failures, not with the documents.</summary>
internal sealed class RunTally
{
    /// <summary>So many documents are named in the report, and so many shown with figures of theirs; nobody reads more.</summary>
    public const int MostNamed = 1000, MostWithExamples = 100;

    private readonly Dictionary<string, bool> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly List<DocumentResult> _failures = [];
    private readonly List<DocumentResult> _read = [];

    /// <summary>Documents, those counted that were read under another address too.</summary>
    public int Results { get; private set; }

    /// <summary>Documents, repetitions of listed pages left out.</summary>
    public int Documents { get; private set; }

    /// <summary>Documents whose bytes were received.</summary>
    public int Received { get; private set; }

    /// <summary>Documents that were read.</summary>
    public int Read { get; private set; }

    /// <summary>Figures found.</summary>
    public int Claims { get; private set; }

    /// <summary>Numerals that are no figures.</summary>
    public int Rejections { get; private set; }

    /// <summary>The work of the stages on all documents.</summary>
    public StageTimes Times { get; private set; }

    /// <summary>Documents that failed, in order.</summary>
    public IReadOnlyList<DocumentResult> Failures => _failures;

    /// <summary>The first documents that were read, in order.</summary>
    public IReadOnlyList<DocumentResult> Named => _read;

    /// <summary>Why numerals are no figures, with how many for each reason.</summary>
    public IReadOnlyDictionary<string, int> Reasons => _reasons;

    /// <summary>Sources of which every document was read.</summary>
    public int SourcesOk => _sources.Count(source => source.Value);

    /// <summary>Sources of which a document failed.</summary>
    public int SourcesFailed => _sources.Count - SourcesOk;

    /// <summary>Counts a document.</summary>
    public void Add(DocumentResult result)
    {
        Results++;
        if (result.RepeatedBy is null) Documents++;
        if (result.Failure is not { Stage: "scrape" }) Received++;
        Claims += result.Claims;
        Rejections += result.Rejections;
        Times = new StageTimes(Times.Scrape + result.Times.Scrape, Times.Clean + result.Times.Clean, Times.Extract + result.Times.Extract);
        _sources[result.SourceId] = result.Failure is null && _sources.GetValueOrDefault(result.SourceId, true);
        foreach (var (reason, count) in result.Reasons) _reasons[reason] = _reasons.GetValueOrDefault(reason) + count;
        if (result.Failure is not null) _failures.Add(result);
        if (!result.IsRead) return;

        Read++;
        if (_read.Count < MostNamed) _read.Add(_read.Count < MostWithExamples ? result : result with { Examples = [] });
    }
}
