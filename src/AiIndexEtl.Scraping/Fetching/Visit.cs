namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Keeps the record of one fetch: its tries, and the time that is left.</summary>
internal sealed class Visit(FetchRequest request, TimeProvider time, TimeSpan total)
{
    private readonly List<FetchTry> _tries = [];
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _started = time.GetTimestamp();
    private long _turnStarted = time.GetTimestamp();
    private long _tryStarted;
    private TimeSpan _waitedForTurn;
    private FetchTry? _current;

    /// <summary>What is fetched.</summary>
    public FetchRequest Request => request;

    /// <summary>How many tries were begun.</summary>
    public int Tries => _tries.Count + (_current is null ? 0 : 1);

    /// <summary>How much of the time that a page may take is left.</summary>
    public TimeSpan TimeLeft => total - time.GetElapsedTime(_turnStarted);

    /// <summary>The last failure that was recorded; null where there is none.</summary>
    public FetchFailure? LastFailure => _tries.Count > 0 ? _tries[^1].Failure : null;

    /// <summary>The page's turn has come: from here on its time runs.</summary>
    public void BeginTurn()
    {
        _turnStarted = time.GetTimestamp();
        _waitedForTurn = time.GetElapsedTime(_started);
    }

    /// <summary>A try begins.</summary>
    public void BeginTry()
    {
        var isFirst = _tries.Count == 0;
        _tryStarted = isFirst ? _started : time.GetTimestamp();
        _current = new FetchTry
        {
            Number = _tries.Count + 1,
            StartedAt = isFirst ? _startedAt : time.GetUtcNow(),
            Waited = isFirst ? _waitedForTurn : TimeSpan.Zero,
            FinalAddress = request.Address,
        };
    }

    /// <summary>A request of the try was answered, or refused.</summary>
    /// <param name="hop">What it came to.</param>
    /// <param name="hops">How many redirects led to it.</param>
    public void Add(Hop hop, int hops) => _current = _current! with
    {
        Requests = _current.Requests + (hop.IsSent ? 1 : 0),
        Waited = _current.Waited + hop.Waited,
        Hops = hops,
        FinalAddress = hop.Address,
        Status = hop.Status,
        WireBytes = hop.WireBytes,
        BodyBytes = hop.BodyBytes,
    };

    /// <summary>The try is over.</summary>
    public void EndTry(FetchFailure? failure, FetchDecision decision)
    {
        _tries.Add(_current! with { Failure = failure, Decision = decision, Duration = time.GetElapsedTime(_tryStarted) });
        _current = null;
    }

    /// <summary>Another try follows.</summary>
    public void Retry(TimeSpan wait) => _tries[^1] = _tries[^1] with { Decision = FetchDecision.Retry, RetryIn = wait };

    /// <summary>The time is up: the try under way, or the wait for the next one, ends the fetch with this failure.</summary>
    public void RunOut(FetchFailure failure)
    {
        if (_current is not null) EndTry(failure, FetchDecision.GaveUp);
        else _tries[^1] = _tries[^1] with { Failure = failure, Decision = FetchDecision.GaveUp };
    }

    /// <summary>What became of the fetch.</summary>
    /// <param name="page">The page; null where there is none.</param>
    public FetchResult ToResult(FetchedPage? page) => new()
    {
        Address = request.Address,
        FinalAddress = _tries[^1].FinalAddress,
        Page = page,
        Failure = _tries[^1].Failure,
        Tries = _tries,
        StartedAt = _startedAt,
        Duration = time.GetElapsedTime(_started),
    };
}
