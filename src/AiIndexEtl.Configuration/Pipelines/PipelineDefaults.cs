namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>The value of every setting that pipeline.yaml leaves out, and why it is that value.</summary>
public static class PipelineDefaults
{
    /// <summary>The sample pages: a first run needs no network.</summary>
    public const string DefaultGroup = "samples";

    /// <summary>Snapshots stand beside curated/, so that the two can be backed up and cleared separately.</summary>
    public const string RawFolder = "raw";

    /// <summary>The product token that robots.txt rules can name (RFC 9309), and its version; the contact is a setting of its own.</summary>
    public const string UserAgent = "AiIndexEtl/0.1";

    /// <summary>Slow outlets answer within ten seconds; thirty leaves room for a long page over a bad line.</summary>
    public const int TimeoutSeconds = 30;

    /// <summary>Three slow attempts and the waits between them fit into two minutes; a run does not wait longer for one page.</summary>
    public const int TotalSeconds = 120;

    /// <summary>Four retries with growing waits get over a restart or a short overload; more would only load a site that is down.</summary>
    public const int Retries = 4;

    /// <summary>
    /// Report pages are under 5 megabytes with their inline pictures; what is far larger is no article. Cleaning reads no more.
    /// </summary>
    public const int MaximumMegabytes = 32;

    /// <summary>On: robots.txt is how a site says what it wants read by programs.</summary>
    public const bool ObeyRobots = true;

    /// <summary>One request a second to one host is what crawlers call polite.</summary>
    public const decimal DelaySeconds = 1m;

    /// <summary>Sites that ask for half a minute get it; more would make a run over one host take the night.</summary>
    public const decimal MaxCrawlDelaySeconds = 30m;

    /// <summary>Enough to keep a line busy while hosts rest between requests; a host never has more than one.</summary>
    public const int MaxConcurrentRequests = 8;

    /// <summary>Off, so that no page and no redirect can make the program read an internal service.</summary>
    public const bool AllowPrivateHosts = false;

    /// <summary>
    /// A feed holds ten to fifty items. Of a sitemap, which may hold everything a site ever published, fifty pages take a minute at one
    /// request a second: a first run that shows whether the patterns are right, and not a crawl.
    /// </summary>
    public const int NewestListed = 50;

    /// <summary>The file that analysts open.</summary>
    public const string WarehousePath = "curated/ai_index.duckdb";

    /// <summary>A week of nightly runs can be rolled back.</summary>
    public const int KeptFiles = 7;

    /// <summary>Off: the DuckDB file holds everything, and Parquet costs time and space that not everyone needs.</summary>
    public const bool Parquet = false;

    /// <summary>
    /// Confidence is the probability that the whole row is right: below one in five somebody has to read the sentence anyway before
    /// the row is of use. Low on purpose, for a row that is hidden is missed, whereas a doubtful one that is shown says so itself.
    /// </summary>
    public const decimal ReviewBelow = 0.2m;

    /// <summary>Beside the published file, which it changes, and kept in version control, which the published file is not.</summary>
    public const string DecisionsPath = "curated/decisions.yaml";

    /// <summary>Beside the published file.</summary>
    public const string ReportPath = "curated/report.md";

    /// <summary>A few figures of each kind of change are enough to see whether a run went right.</summary>
    public const int ReportExamples = 10;

    /// <summary>Who is told every morning that all is well soon reads no message at all.</summary>
    public const string NotifyWhen = "problems";

    /// <summary>The field that services ask a token in.</summary>
    public const string NotifyHeader = "Authorization";

    /// <summary>A service that takes longer is down; the run has been published by then, and waits for nothing else.</summary>
    public const int NotifyTimeoutSeconds = 20;

    /// <summary>Lines for a person; a collector of logs has to be asked for.</summary>
    public const string LogFormat = "plain";

    /// <summary>A quarter of a year of nightly runs, at about a kilobyte each.</summary>
    public const int KeptRuns = 90;
}
