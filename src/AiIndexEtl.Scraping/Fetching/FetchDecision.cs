namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What was decided after a try.</summary>
public enum FetchDecision
{
    /// <summary>The page is there.</summary>
    Received,

    /// <summary>The server confirmed the copy at hand (304).</summary>
    NotModified,

    /// <summary>Another try follows.</summary>
    Retry,

    /// <summary>The failure stands: it is a lasting one, or tries or time are used up.</summary>
    GaveUp,

    /// <summary>The program itself did not ask: an address that may not be asked, robots.txt, an open circuit, a host that wants a pause.</summary>
    Refused,
}
