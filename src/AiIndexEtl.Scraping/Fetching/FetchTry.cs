namespace AiIndexEtl.Scraping.Fetching;

/// <summary>One try of a fetch, its redirects included.</summary>
public sealed record FetchTry
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it began (UTC); the wait for the host's turn lies in it, that after the try before does not.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, waits for the host included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How much of that was waiting for the host's turn and pause.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How many requests for the page were sent; 0 where the program refused to ask. Those for robots.txt do not count.</summary>
    public int Requests { get; init; }

    /// <summary>How many redirects were followed.</summary>
    public int Hops { get; init; }

    /// <summary>The address that was asked last.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Bytes of the last answer's body as received.</summary>
    public long WireBytes { get; init; }

    /// <summary>Bytes of that body unpacked, as far as it was read.</summary>
    public long BodyBytes { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public FetchFailure? Failure { get; init; }

    /// <summary>What was decided after it.</summary>
    public FetchDecision Decision { get; init; }

    /// <summary>How long was waited before the next try; null where none followed.</summary>
    public TimeSpan? RetryIn { get; init; }
}
