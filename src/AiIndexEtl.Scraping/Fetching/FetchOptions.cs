namespace AiIndexEtl.Scraping.Fetching;

/// <summary>How pages are fetched: patience, limits and manners. The defaults suit a nightly run over news sites.</summary>
public sealed record FetchOptions
{
    /// <summary>The User-Agent field. Whoever runs the program names a contact here, so that a site can complain instead of blocking.</summary>
    public string UserAgent { get; init; } = "AiIndexEtl/0.1 (reader of report articles; the keeper sets a contact as user_agent)";

    /// <summary>The Accept-Language field; null sends none. Default: both languages that are read.</summary>
    public string? AcceptLanguage { get; init; } = "zh-CN,zh;q=0.9,zh-TW;q=0.8,en;q=0.7";

    /// <summary>The longest that one request may take, body included. Default: 30 seconds.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that a page may take, retries, waits and redirects included. Default: 120 seconds.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How often a request is repeated after a passing failure (408, 429, 5xx, time-out, broken connection). Default: 4; 0 never.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The median first wait before a retry; later ones grow with decorrelated jitter. Default: 1 second.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a retry that the server did not ask for itself. Default: 30 seconds.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes that are received for one page, and the most that they may unpack to. Default: 32 MiB.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many redirects are followed. Default: 10.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>The least time between two requests to one host. Default: 1 second.</summary>
    public TimeSpan PerHostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether hosts on this machine and in private networks may be asked. Default: false, so that no page can make the program read an internal service.</summary>
    public bool AllowPrivateHosts { get; init; }
}
