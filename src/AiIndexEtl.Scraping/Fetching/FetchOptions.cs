namespace AiIndexEtl.Scraping.Fetching;

/// <summary>How pages are fetched: patience, limits and manners. The defaults suit a nightly run over news sites.</summary>
public sealed record FetchOptions
{
    /// <summary>The product token that rules in robots.txt name this program by.</summary>
    public const string ProductToken = "AiIndexEtl";

    /// <summary>The User-Agent field. Whoever runs the program names a contact in it, so that a site can complain instead of blocking.</summary>
    public string UserAgent { get; init; } = ProductToken + "/0.1";

    /// <summary>The Accept-Language field; null sends none. Default: both languages that are read.</summary>
    public string? AcceptLanguage { get; init; } = "zh-CN,zh;q=0.9,zh-TW;q=0.8,en;q=0.7";

    /// <summary>The longest that one request may take, body included. Default: 30 seconds.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest that a page may take from its turn on: requests, waits before retries and redirects together. Waiting for the turn
    /// does not count, else the last of many pages of one host would never get one. Default: 120 seconds.
    /// </summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How often a request is repeated after a passing failure (408, 429, 5xx but 501 and 505, time-out, broken connection). Default: 4; 0 never.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The median first wait before a retry; later ones grow with decorrelated jitter. Default: 1 second.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a retry that the server did not ask for itself. Default: 30 seconds.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes that are received for one page, and the most that they may unpack to. Default: 32 MiB.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most kilobytes (1024 bytes) that the header of an answer may have. Default: 64.</summary>
    public int MaxHeaderKilobytes { get; init; } = 64;

    /// <summary>
    /// The most bytes that one received byte may unpack to, counted beyond the first MiB. Default: 200; text packs to a tenth, and a page
    /// of one repeated line to a hundredth.
    /// </summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>How many redirects are followed. Default: 10.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>The least time between the end of an answer and the next request to the same host. Default: 1 second.</summary>
    public TimeSpan PerHostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest Crawl-delay of a robots.txt that is honoured; a longer one is cut to this, and the log says so. Default: 30 seconds.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests may be under way at once, over all hosts; one host never has more than one. Default: 8.</summary>
    public int MaxConcurrentRequests { get; init; } = 8;

    /// <summary>Whether robots.txt (RFC 9309) is asked for and obeyed. Default: true.</summary>
    public bool ObeyRobots { get; init; } = true;

    /// <summary>Whether hosts on this machine and in private networks may be asked. Default: false, so that no page can make the program read an internal service.</summary>
    public bool AllowPrivateHosts { get; init; }

    /// <summary>Single hosts, by name or number as they stand in addresses, that may be asked though they are on this machine or in a private network. Default: none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>How many requests to a host within <see cref="CircuitWindow"/> it takes to judge it. Default: 6, one page with all its retries and one more.</summary>
    public int CircuitRequests { get; init; } = 6;

    /// <summary>The part of them that has to fail for the host to be left alone. Default: 0.8.</summary>
    public double CircuitFailureRatio { get; init; } = 0.8;

    /// <summary>How far back failures count. Default: 5 minutes.</summary>
    public TimeSpan CircuitWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a host that keeps failing is left alone before one request tries it again. Default: 1 minute.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether a host may be asked though it is in a private network.</summary>
    internal bool AllowsPrivate(string host) =>
        AllowPrivateHosts || AllowedHosts.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);
}
