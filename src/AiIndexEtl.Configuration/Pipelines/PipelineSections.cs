using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>The keys of pipeline.yaml: what the reader accepts and the published JSON Schema says.</summary>
internal static class PipelineSections
{
    internal const string AddressPattern = "^https?://[^\\s/?#]+[^\\s]*$";
    internal const string AddressInWords = "a web address that begins with http:// or https:// and has no spaces";
    internal const string NotBlank = "\\S";
    private const string NotBlankInWords = "text that is not blank";
    private const string HeaderText = "^[!-~]([ -~]*[!-~])?$";
    private const string ContactPattern = "^(https?://[!-'*-~]+|[!-'*-?A-~]+@[!-'*-?A-~]+\\.[!-'*-?A-~]+)$";
    private const string HostPattern = "^([^\\s/@:\\[\\]]+|[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)$";

    // example.org/news/**, /news/*, https://example.org/*, **ai-index**: with a slash, or with two stars that may stand for one.
    private const string AddressesPattern = "^((https?://)?[^\\s/:]*(:[0-9]+)?/[^\\s]*|[^\\s:]*[*][*][^\\s:]*)$";
    private const string AddressesInWords = "a pattern of web addresses such as example.org/news/**, /news/* or **ai-index**";

    public static Section Fetch { get; } = new("fetch",
    [
        new(
            "user_agent",
            SettingKind.Text,
            "Name to web sites",
            "What the program calls itself to web sites. The contact is sent behind it.")
            { Default = PipelineDefaults.UserAgent, Pattern = HeaderText, PatternInWords = "text of ASCII letters and signs that does not begin or end with a space" },
        new(
            "contact",
            SettingKind.Text,
            "Contact",
            "Whom the operators of a site can write to: a mail or web address, sent behind user_agent as in AiIndexEtl/0.1 (+me@example.org). Default: none, which a run over web sources warns of.")
            { Pattern = ContactPattern, PatternInWords = "a mail address or a web address that begins with http:// or https://" },
        new(
            "obey_robots",
            SettingKind.Flag,
            "Obey robots.txt",
            "Whether robots.txt is asked for and obeyed.")
            { Default = PipelineDefaults.ObeyRobots },
        new("timeout_seconds", SettingKind.Integer, "Time limit of an attempt", "Seconds until one attempt is given up.")
            { Default = PipelineDefaults.TimeoutSeconds, Minimum = 1, Maximum = 600 },
        new(
            "total_seconds",
            SettingKind.Integer,
            "Time limit of a page",
            "Seconds until a page is given up, all attempts and waits from its turn on together.")
            { Default = PipelineDefaults.TotalSeconds, Minimum = 1, Maximum = 3600 },
        new("retries", SettingKind.Integer, "Retries", "How often a failed attempt is repeated, with growing waits.")
            { Default = PipelineDefaults.Retries, Minimum = 0, Maximum = 10 },
        new(
            "max_megabytes",
            SettingKind.Integer,
            "Largest page",
            "The largest page or file that is read, in megabytes of 1,048,576 bytes. A larger one is reported and skipped.")
            { Default = PipelineDefaults.MaximumMegabytes, Minimum = 1, Maximum = PipelineDefaults.MaximumMegabytes },
        new(
            "delay_seconds",
            SettingKind.Number,
            "Pause between requests",
            "The least number of seconds between the end of an answer and the next request to the same host.")
            { Default = PipelineDefaults.DelaySeconds, Minimum = 0, Maximum = 600 },
        new(
            "max_crawl_delay_seconds",
            SettingKind.Number,
            "Longest crawl delay",
            "The longest pause, in seconds, that the Crawl-delay of a robots.txt may ask for; a longer one is cut to this, and the log says so.")
            { Default = PipelineDefaults.MaxCrawlDelaySeconds, Minimum = 0, Maximum = 600 },
        new(
            "max_concurrent_requests",
            SettingKind.Integer,
            "Requests at once",
            "How many requests may be under way at once, over all hosts; one host never has more than one.")
            { Default = PipelineDefaults.MaxConcurrentRequests, Minimum = 1, Maximum = 64 },
        new(
            "allow_private_hosts",
            SettingKind.Flag,
            "Allow private hosts",
            "Whether hosts on this machine and in private networks may be asked.")
            { Default = PipelineDefaults.AllowPrivateHosts },
        new(
            "allow_hosts",
            SettingKind.Texts,
            "Allowed private hosts",
            "Single hosts on this machine or in private networks that may be asked, by name or number as they stand in addresses. Default: none.")
            { Pattern = HostPattern, PatternInWords = "the name or number of a host, without scheme, port and path" },
    ]);

    public static Section Warehouse { get; } = new("warehouse",
    [
        new(
            "path",
            SettingKind.Text,
            "Published file",
            "The DuckDB file that analysts open. It is replaced as a whole when a run has passed its checks.")
            { Default = PipelineDefaults.WarehousePath, Pattern = NotBlank, PatternInWords = "the path of a file" },
        new("keep", SettingKind.Integer, "Earlier files kept", "How many earlier files are kept for rollback.")
            { Default = PipelineDefaults.KeptFiles, Minimum = 0, Maximum = 1000 },
        new("parquet", SettingKind.Flag, "Parquet too", "Whether Parquet files are written beside the DuckDB file.")
            { Default = PipelineDefaults.Parquet },
        new(
            "review_below",
            SettingKind.Number,
            "Review below",
            "Facts whose confidence, the probability that the whole row is right, is below this number wait for review: they stand in the view facts_in_review instead of facts. 0 lets every fact pass.")
            { Default = PipelineDefaults.ReviewBelow, Minimum = 0, Maximum = 1 },
    ]);

    public static Section Review { get; } = new("review",
    [
        new("decisions", SettingKind.Text, "Decisions file", "The YAML file with the decisions of people on facts, which every publication replays.")
            { Default = PipelineDefaults.DecisionsPath, Pattern = NotBlank, PatternInWords = "the path of a file" },
    ]);

    public static Section Report { get; } = new("report",
    [
        new("path", SettingKind.Text, "Report file", "The Markdown file that each run writes anew.")
            { Default = PipelineDefaults.ReportPath, Pattern = NotBlank, PatternInWords = "the path of a file" },
        new("examples", SettingKind.Integer, "Figures shown", "How many figures of each source the report shows; 0 for none.")
            { Default = PipelineDefaults.ReportExamples, Minimum = 0, Maximum = 1000 },
    ]);

    public static Section Edition { get; } = new("an edition",
    [
        new("id", SettingKind.Text, "Edition", "The edition as sources and documents name it, such as ai-index/2025; unique within the list.")
            { IsRequired = true, Pattern = EditionName.Pattern, PatternInWords = EditionName.InWords },
        new("title", SettingKind.Text, "Title", "The title of the report. Default: unknown.")
            { Pattern = NotBlank, PatternInWords = NotBlankInWords },
        new("producer", SettingKind.Text, "Producer", "Who makes the report. Default: unknown.")
            { Pattern = NotBlank, PatternInWords = NotBlankInWords },
        new("published", SettingKind.Text, "Day of publication", "The day on which the report was published, such as 2025-04-07. Default: unknown.")
            { Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", PatternInWords = "a day such as 2025-04-07" },
        new("url", SettingKind.Text, "Address of the report", "The web address of the report. Default: unknown.")
            { Pattern = AddressPattern, PatternInWords = AddressInWords },
        new("citation", SettingKind.Text, "Citation", "How to cite the report. Default: unknown.")
            { Pattern = NotBlank, PatternInWords = NotBlankInWords },
        new("license", SettingKind.Text, "Licence", "The name of the report's licence, such as CC BY-ND 4.0. Default: unknown.")
            { Pattern = NotBlank, PatternInWords = NotBlankInWords },
        new("license_url", SettingKind.Text, "Address of the licence", "The web address of the licence. Default: unknown.")
            { Pattern = AddressPattern, PatternInWords = AddressInWords },
    ]);

    public static Section Source { get; } = new("a source",
    [
        new("id", SettingKind.Text, "Name", "The name of the source in logs, reports and the warehouse; unique within the file.")

            {
                IsRequired = true,
                Pattern = "^[a-z0-9][a-z0-9._-]*$",
                PatternInWords = "lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit",
            },
        new("url", SettingKind.Text, "Web address", "The web address of a page to fetch.")
            { Pattern = AddressPattern, PatternInWords = AddressInWords },
        new("path", SettingKind.Text, "File or folder", "The file to read (.html, .htm, .txt, .md), or a folder of such files.")
            { Pattern = NotBlank, PatternInWords = "the path of a file or folder" },
        new(
            "glob",
            SettingKind.Text,
            "Files by pattern",
            "The files to read: * stands for any letters but /, ? for one letter, ** for any folders. Each file becomes a source of its own, named after the id and the path.")
            { Pattern = NotBlank, PatternInWords = "a pattern of paths such as pages/**/*.html" },
        new(
            "feed",
            SettingKind.Text,
            "Feed",
            "The web address of a feed (RSS, Atom, JSON Feed). Its items become documents, each under its own address.")
            { Pattern = AddressPattern, PatternInWords = AddressInWords },
        new(
            "sitemap",
            SettingKind.Text,
            "Sitemap",
            "The web address of a sitemap or an index of sitemaps, packed or not. Its pages become documents, each under its own address.")
            { Pattern = AddressPattern, PatternInWords = AddressInWords },
        new(
            "warc",
            SettingKind.Text,
            "Crawl",
            "The WARC file to read, packed or not, or a pattern of several. Its records become documents, each under its own address.")
            { Pattern = NotBlank, PatternInWords = "the path of a WARC file, or a pattern such as crawl/*.warc.gz" },
        new(
            "match",
            SettingKind.Texts,
            "Addresses wanted",
            "For a feed, sitemap or warc: patterns of which the address of a page must match one. * stands for any letters but /, ** for any letters; a pattern without scheme is compared with host and path. Default: any address.")
            { Minimum = 1, Pattern = AddressesPattern, PatternInWords = AddressesInWords },
        new(
            "exclude",
            SettingKind.Texts,
            "Addresses unwanted",
            "For a feed, sitemap or warc: patterns of which the address of a page may match none. Default: none.")
            { Minimum = 1, Pattern = AddressesPattern, PatternInWords = AddressesInWords },
        new(
            "title_match",
            SettingKind.Texts,
            "Titles wanted",
            "For a feed: words of which the title of an item must hold one, in upper or lower case; * stands for any letters. Default: any title.")
            { Minimum = 1, Pattern = NotBlank, PatternInWords = "words of a title" },
        new(
            "newest",
            SettingKind.Integer,
            "Most pages",
            "For a feed, sitemap or warc: at most so many pages, the newest. Default: 50, and every record of a warc.")
            { Minimum = 1, Maximum = 100_000 },
        new(
            "max_age_days",
            SettingKind.Integer,
            "Greatest age",
            "For a feed, sitemap or warc: pages older than so many days are left out; a page without a date is not. Default: any age.")
            { Minimum = 1, Maximum = 36_500 },
        new(
            "address",
            SettingKind.Text,
            "Address of a saved page",
            "For a file: the address that it was saved from. The document is filed and linked under that address, as if it had been fetched from there.")
            { Pattern = AddressPattern, PatternInWords = AddressInWords },
        new(
            "group",
            SettingKind.Text,
            "Group",
            "The group that the source is run with (aiindex run --group). Default: the value of default_group.")
            { Pattern = NotBlank, PatternInWords = "the name of a group" },
        new(
            "edition",
            SettingKind.Text,
            "Edition",
            "The edition of the report that the source is about, such as ai-index/2025. Default: unknown.")
            { Pattern = EditionName.Pattern, PatternInWords = EditionName.InWords },
        new(
            "publisher",
            SettingKind.Text,
            "Outlet",
            "The outlet, which takes precedence over what the page says. Default: what the page says.")
            { Pattern = NotBlank, PatternInWords = NotBlankInWords },
        new("language", SettingKind.Text, "Language", "The language, which takes precedence over detection. Default: detected.")
            { Choices = ["en", "zh-Hans", "zh-Hant"] },
        new(
            "late_after_days",
            SettingKind.Integer,
            "Late after",
            "Days without a receipt after which aiindex status calls the source late. Default: what freshness says of its group.")
            { Minimum = 1, Maximum = 3650 },
    ]) { ExactlyOneOf = ["url", "path", "glob", "feed", "sitemap", "warc"] };

    public static Section Root { get; } = new("pipeline.yaml",
    [
        new("default_group", SettingKind.Text, "Group of a plain run", "The group of sources that a run processes when none is named.")
            { Default = PipelineDefaults.DefaultGroup, Pattern = NotBlank, PatternInWords = "the name of a group" },
        new(
            "raw_folder",
            SettingKind.Text,
            "Folder of snapshots",
            "The folder that the bytes of everything read are kept in, under their hash.")
            { Default = PipelineDefaults.RawFolder, Pattern = NotBlank, PatternInWords = "the path of a folder" },
        new(
            "vocabulary",
            SettingKind.Texts,
            "Vocabulary files",
            "Files with metrics, areas and names. They take the place of the vocabulary that the program ships, unless the word shipped, which stands for it, is among them. Default: the shipped one.")
            { Pattern = NotBlank, PatternInWords = "the path of a file" },
        new(
            "references",
            SettingKind.Texts,
            "Reference values",
            "CSV files of official figures that facts are compared with: each fact that states one of them is confirmed or contradicted. Default: none.")
            { Pattern = NotBlank, PatternInWords = "the path of a file" },
        new("fetch", SettingKind.Section, "Fetching", "How pages are fetched.") { Section = Fetch },
        new("warehouse", SettingKind.Section, "Warehouse", "Where facts are published.") { Section = Warehouse },
        new("review", SettingKind.Section, "Review", "Where decisions of people on facts are kept.") { Section = Review },
        new("report", SettingKind.Section, "Report", "The report that a run writes for people.") { Section = Report },
        new("freshness", SettingKind.Section, "Freshness", "When sources that were not received count as late (aiindex status).") { Section = OperationsSections.Freshness },
        new("schedule", SettingKind.Section, "Schedule", "When the pipeline runs by itself (aiindex schedule). Nothing runs because it stands here.") { Section = OperationsSections.Schedule },
        new("notify", SettingKind.Section, "Notification", "Whom a run tells how it went.") { Section = OperationsSections.Notify },
        new("logs", SettingKind.Section, "Messages", "How messages on standard error are written.") { Section = OperationsSections.Logs },
        new("telemetry", SettingKind.Section, "Telemetry", "Where traces and metrics of runs go.") { Section = OperationsSections.Telemetry },
        new("retention", SettingKind.Section, "Retention", "What aiindex prune may remove.") { Section = OperationsSections.Retention },
        new(
            "editions",
            SettingKind.Sections,
            "Editions",
            "What is known of the editions of reports that sources and documents name, for citations and exports. Default: none.")
            { Section = Edition },
        new("sources", SettingKind.Sections, "Sources", "What is read.") { IsRequired = true, Minimum = 1, Section = Source },
    ]);
}
