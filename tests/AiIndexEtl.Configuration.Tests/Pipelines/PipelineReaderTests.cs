using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Configuration.Tests.Pipelines;

public sealed class PipelineReaderTests
{
    private const string OneSource = "sources:\n  - id: a\n    url: https://example.org/a\n    group: samples\n";

    private static readonly FakeFolder Disk = new("pages/a.html", "pages/b.html", "pages/deep/c.md", "words/own.yaml", "crawl/a.warc.gz", "crawl/b.warc.gz");

    [Test]
    public void Read_of_sources_alone_gives_the_default_of_everything_else()
    {
        var read = Read(OneSource);

        Assert.That(read.Problems, Is.Empty);
        Assert.That(read.Value! with { Sources = [] }, Is.EqualTo(new PipelineConfiguration { Folder = FakeFolder.Root }));
    }

    [Test]
    public void Read_of_every_key_gives_every_value()
    {
        var read = Read("""
            default_group: live
            raw_folder: /data/raw
            vocabulary: [words/own.yaml]
            fetch: {user_agent: "Mine/1 (+https://example.org)", timeout_seconds: 5, total_seconds: 60, retries: 1, max_megabytes: 2, delay_seconds: 0.5, allow_private_hosts: true, contact: me@example.org, obey_robots: false, max_crawl_delay_seconds: 12.5, max_concurrent_requests: 3}
            warehouse: {path: out/facts.duckdb, keep: 0, parquet: true, review_below: 0.35}
            report: {path: out/report.md, examples: 3}
            sources:
              - {id: a, url: "https://example.org/a", group: live, edition: ai-index/2025, publisher: 甲報, language: zh-Hant}
              - {id: b, path: pages/b.html, address: "https://example.org/b", group: other}
              - {id: c, path: pages}
              - {id: d, feed: "https://example.org/feed", match: [example.org/news/**], exclude: ["/video/*", "**.pdf"], title_match: [AI Index, 指数*], newest: 10, max_age_days: 400}
              - {id: e, sitemap: "https://example.org/sitemap.xml.gz", match: ["https://example.org:8080/*"]}
              - {id: f, warc: crawl/*.gz, newest: 1000}
            """);

        Assert.That(read.Problems, Is.Empty);
        var value = read.Value!;
        Assert.Multiple(() =>
        {
            Assert.That(value.DefaultGroup, Is.EqualTo("live"));
            Assert.That(value.RawFolder, Is.EqualTo("/data/raw"));
            Assert.That(value.Vocabulary, Is.EqualTo(["words/own.yaml"]));
            Assert.That(value.Fetch, Is.EqualTo(new FetchSettings
            {
                UserAgent = "Mine/1 (+https://example.org)",
                TimeoutSeconds = 5,
                TotalSeconds = 60,
                Retries = 1,
                MaxMegabytes = 2,
                DelaySeconds = 0.5m,
                AllowPrivateHosts = true,
                Contact = "me@example.org",
                ObeyRobots = false,
                MaxCrawlDelaySeconds = 12.5m,
                MaxConcurrentRequests = 3,
            }));
            Assert.That(value.Warehouse, Is.EqualTo(new WarehouseSettings { Path = "out/facts.duckdb", Keep = 0, Parquet = true, ReviewBelow = 0.35m }));
            Assert.That(value.Report, Is.EqualTo(new ReportSettings { Path = "out/report.md", Examples = 3 }));
            Assert.That(value.Sources.Take(3), Is.EqualTo(new SourceSettings[]
            {
                new() { Id = "a", Url = "https://example.org/a", Group = "live", Edition = "ai-index/2025", Publisher = "甲報", Language = "zh-Hant", Line = 8 },
                new() { Id = "b", Path = "pages/b.html", Address = "https://example.org/b", Group = "other", Line = 9 },
                new() { Id = "c", Path = "pages", Group = "live", Line = 10 },
            }));
            Assert.That(value.Sources[3].Feed, Is.EqualTo("https://example.org/feed"));
            Assert.That(value.Sources[3].Match, Is.EqualTo(["example.org/news/**"]));
            Assert.That(value.Sources[3].Exclude, Is.EqualTo(["/video/*", "**.pdf"]));
            Assert.That(value.Sources[3].TitleMatch, Is.EqualTo(["AI Index", "指数*"]));
            Assert.That((value.Sources[3].Newest, value.Sources[3].MaxAgeDays), Is.EqualTo((10, 400)));
            Assert.That((value.Sources[4].Sitemap, value.Sources[4].Newest, value.Sources[4].MaxAgeDays), Is.EqualTo(("https://example.org/sitemap.xml.gz", (int?)null, (int?)null)));
            Assert.That((value.Sources[5].Warc, value.Sources[5].Newest), Is.EqualTo(("crawl/*.gz", 1000)));
        });
    }

    [Test]
    public void Read_of_editions_gives_what_is_known_of_each_in_order()
    {
        var read = Read(OneSource + """
            editions:
              - {id: ai-index/2025, title: The report, producer: An institute, published: 2025-04-07, url: "https://example.org/report", citation: "An institute (2025)", license: CC BY-ND 4.0, license_url: "https://example.org/licence"}
              - id: cnnic/55
            """);

        Assert.That(read.Problems, Is.Empty);
        Assert.That(read.Value!.Editions, Is.EqualTo(new EditionSettings[]
        {
            new()
            {
                Id = "ai-index/2025",
                Title = "The report",
                Producer = "An institute",
                Published = new DateOnly(2025, 4, 7),
                Url = "https://example.org/report",
                Citation = "An institute (2025)",
                License = "CC BY-ND 4.0",
                LicenseUrl = "https://example.org/licence",
            },
            new() { Id = "cnnic/55" },
        }));
    }

    [Test]
    public void Read_of_a_glob_gives_one_source_for_each_file_in_order()
    {
        var read = Read("sources:\n  - {id: all, glob: \"pages/**/*.*\", edition: ai-index/2025}\n");

        Assert.That(read.Value!.Sources.Select(source => (source.Id, source.Path)), Is.EqualTo(new[]
        {
            ("all/pages/a.html", "pages/a.html"), ("all/pages/b.html", "pages/b.html"), ("all/pages/deep/c.md", "pages/deep/c.md"),
        }));
        Assert.That(read.Value.Sources.Select(source => source.Edition), Is.All.EqualTo("ai-index/2025"));
    }

    [TestCase("", "AiIndexEtl/0.1")]
    [TestCase("contact: me@example.org", "AiIndexEtl/0.1 (+me@example.org)")]
    [TestCase("contact: \"https://example.org/about?a=b#crawler\"", "AiIndexEtl/0.1 (+https://example.org/about?a=b#crawler)")]
    [TestCase("user_agent: Mine/2, contact: a.b-c+d@mail.example.org", "Mine/2 (+a.b-c+d@mail.example.org)")]
    public void Contact_stands_behind_the_name(string settings, string userAgent)
    {
        var read = Read(OneSource + $"fetch: {{{settings}}}\n");

        Assert.That(read.Problems, Is.Empty);
        Assert.That(read.Value!.Fetch.UserAgentWithContact, Is.EqualTo(userAgent));
    }

    [Test]
    public void Single_hosts_can_be_allowed()
    {
        var read = Read(OneSource + "fetch: {allow_hosts: [intranet, reports.intranet.example, 10.0.0.1, \"::1\", \"fd00::12\"]}\n");

        Assert.That(read.Problems, Is.Empty);
        Assert.That(read.Value!.Fetch.AllowHosts, Is.EqualTo(["intranet", "reports.intranet.example", "10.0.0.1", "::1", "fd00::12"]));
    }

    // Each case: the text, then line, column, and words that the message must hold.
    private static readonly TestCaseData[] BadFiles =
    [
        Bad("An empty file", "", 1, 1, "\"sources\" is missing"),
        Bad("A file of comments", "# nothing\n", 1, 1, "\"sources\" is missing"),
        Bad("A text for a file", "hello", 1, 1, "Here is the text \"hello\". Expected pipeline.yaml: keys out of"),
        Bad("A list for a file", "- a\n- b", 1, 1, "Here is a list"),
        Bad("A syntax error", "sources: [}", 1, 11, "This is no YAML"),
        Bad("A second colon", "a: b: c", 1, 5, "This is no YAML"),
        Bad("A tab for indentation", "sources:\n\t- id: a", 2, 1, "This is no YAML"),
        Bad("An unknown anchor", "sources: *nowhere", 1, 10, "the anchor &nowhere is not defined above"),
        Bad("A second document", OneSource + "---\na: 1", 5, 1, "A second document begins here"),
        Bad("An unknown key at the top", OneSource + "fetc: {}", 5, 1, "Unknown key \"fetc\" in pipeline.yaml. Expected one of \"default_group\", \"raw_folder\", \"vocabulary\", \"references\", \"fetch\", \"warehouse\", \"review\", \"report\", \"freshness\", \"schedule\", \"notify\", \"logs\", \"telemetry\", \"retention\", \"editions\", \"sources\". Did you mean \"fetch\"?"),
        Bad("An unknown key in a section", OneSource + "fetch:\n  retires: 2", 6, 3, "Unknown key \"retires\" in fetch", "Did you mean \"retries\"?"),
        Bad("An unknown key like no other", OneSource + "fetch:\n  colour: red", 6, 3, "Unknown key \"colour\" in fetch", "Remove it."),
        Bad("A misspelt required key is told once", "sorces: []", 1, 1, "Unknown key \"sorces\"", "Did you mean \"sources\"?"),
        Bad("A repeated key", OneSource + "fetch:\n  retries: 1\n  retries: 2", 7, 3, "\"retries\" is here for the second time"),
        Bad("A text for a number", OneSource + "fetch:\n  retries: many", 6, 12, "\"retries\" is the text \"many\". Expected a whole number"),
        Bad("A quoted number for a number", OneSource + "fetch:\n  retries: \"3\"", 6, 12, "\"retries\" is the text \"3\""),
        Bad("A fraction for a whole number", OneSource + "fetch:\n  retries: 1.5", 6, 12, "\"retries\" is the number 1.5. Expected a whole number"),
        Bad("A number out of range", OneSource + "fetch:\n  retries: 11", 6, 12, "\"retries\" is the number 11. Expected a whole number from 0 to 10"),
        Bad("A number below its range", OneSource + "fetch:\n  retries: -1", 6, 12, "Expected a whole number from 0 to 10"),
        Bad("A huge number", OneSource + "fetch:\n  retries: 99999999999999999999999999", 6, 12, "Expected a whole number from 0 to 10"),
        Bad("No value", OneSource + "fetch:\n  retries:", 6, 11, "\"retries\" is nothing"),
        Bad("A list for a number", OneSource + "fetch:\n  delay_seconds: [1]", 6, 18, "\"delay_seconds\" is a list. Expected a number from 0 to 600"),
        Bad("Yes for true", OneSource + "fetch:\n  allow_private_hosts: yes", 6, 24, "\"allow_private_hosts\" is the text \"yes\". Expected true or false"),
        Bad("A contact that is no address", OneSource + "fetch:\n  contact: me", 6, 12, "\"contact\" is the text \"me\"", "a mail address or a web address"),
        Bad("A contact that ends the comment that it stands in", OneSource + "fetch:\n  contact: \"https://example.org/) x\"", 6, 12, "a mail address or a web address"),
        Bad("A user agent that no header can hold", OneSource + "fetch:\n  user_agent: 爬虫/1", 6, 15, "ASCII"),
        Bad("A host with a scheme", OneSource + "fetch:\n  allow_hosts: [\"http://intranet/\"]", 6, 17, "the name or number of a host"),
        Bad("A host with a port", OneSource + "fetch:\n  allow_hosts: [\"intranet:8080\"]", 6, 17, "the name or number of a host"),
        Bad("No requests at all", OneSource + "fetch:\n  max_concurrent_requests: 0", 6, 28, "from 1 to 64"),
        Bad("A number for a section", OneSource + "fetch: 3", 5, 8, "Here is the number 3. Expected fetch: keys out of"),
        Bad("A total under one attempt", OneSource + "fetch:\n  total_seconds: 10", 6, 18, "\"total_seconds\" (10) is shorter than one attempt may take", "which is 30"),
        Bad("An attempt over the default total", OneSource + "fetch:\n  timeout_seconds: 300", 6, 20, "\"total_seconds\" (120) is shorter", "which is 300"),
        Bad("A text for a list", OneSource + "vocabulary: words/own.yaml", 5, 13, "\"vocabulary\" is the text \"words/own.yaml\". Expected a list of texts"),
        Bad("A missing vocabulary file", OneSource + "vocabulary:\n  - words/own.yaml\n  - words/none.yaml", 7, 5, "There is no file words/none.yaml"),
        Bad("A missing file of reference values", OneSource + "references: [data/none.csv]", 5, 14, "There is no file data/none.csv"),
        Bad("A section within a list", OneSource + "vocabulary: [{a: b}]", 5, 14, "\"vocabulary\" is a group of keys. Expected text"),
        Bad("A section for a list", "sources: {}", 1, 10, "\"sources\" is a group of keys. Expected a list, each item a source"),
        Bad("No sources", "sources: []", 1, 10, "\"sources\" is an empty list"),
        Bad("A text for a source", "sources:\n  - a", 2, 5, "Here is the text \"a\". Expected a source: keys out of"),
        Bad("A source of nothing", "sources:\n  - id: a\n", 2, 5, "A source has none of \"url\", \"path\", \"glob\""),
        Bad("A source of two things", "sources:\n  - id: a\n    url: https://example.org\n    path: pages/a.html\n", 4, 11, "A source has \"url\", \"path\" at once. Expected exactly one of"),
        Bad("A source without id", "sources:\n  - url: https://example.org\n", 2, 5, "\"id\" is missing in a source"),
        Bad("A misspelt key of a source is told once", "sources:\n  - {id: a, ulr: \"https://example.org\"}\n", 2, 13, "Unknown key \"ulr\" in a source", "Did you mean \"url\"?"),
        Bad("A bad id", "sources:\n  - id: Über Uns\n    path: pages/a.html", 2, 9, "\"id\" is the text \"Über Uns\". Expected lower-case letters"),
        Bad("An id twice", "sources:\n  - {id: a, path: pages/a.html}\n  - {id: a, path: pages/b.html}", 3, 10, "The id \"a\" is taken by the source of line 2"),
        Bad("An address without scheme", "sources:\n  - {id: a, url: example.org/a}", 2, 18, "\"url\" is the text \"example.org/a\". Expected a web address"),
        Bad("An address with a space", "sources:\n  - {id: a, url: \"https://exa mple.org\"}", 2, 18, "Expected a web address"),
        Bad("An address without host", "sources:\n  - {id: a, url: \"https://:80/x\"}", 2, 18, "is no web address"),
        Bad("An address with a password", "sources:\n  - {id: a, url: \"https://me:secret@example.org/\"}", 2, 18, "\"url\" holds a user name or password. Expected an address without them."),
        Bad("An address of a file with a user name", "sources:\n  - {id: a, path: pages/a.html, address: \"https://me@example.org/\"}", 2, 42, "\"address\" holds a user name or password"),
        Bad("A missing file", "sources:\n  - {id: a, path: pages/none.html}", 2, 19, "There is no file or folder pages/none.html"),
        Bad("A pattern of nothing", "sources:\n  - {id: a, glob: \"pages/*.pdf\"}", 2, 19, "No file matches pages/*.pdf"),
        Bad("An address of a page to fetch", "sources:\n  - {id: a, url: \"https://example.org\", address: \"https://example.org/b\"}", 2, 50, "\"address\" stands beside no \"path\""),
        Bad("A feed without scheme", "sources:\n  - {id: a, feed: example.org/feed}", 2, 19, "\"feed\" is the text \"example.org/feed\". Expected a web address"),
        Bad("A sitemap without host", "sources:\n  - {id: a, sitemap: \"https://:80/x\"}", 2, 22, "is no web address"),
        Bad("A source of a feed and a sitemap", "sources:\n  - {id: a, feed: \"https://example.org/f\", sitemap: \"https://example.org/s\"}", 2, 53, "A source has \"feed\", \"sitemap\" at once. Expected exactly one of \"url\", \"path\", \"glob\", \"feed\", \"sitemap\", \"warc\""),
        Bad("A pattern beside a page", "sources:\n  - {id: a, url: \"https://example.org\", match: [/a/*]}", 2, 48, "\"match\" stands beside no \"feed\" or \"sitemap\" or \"warc\"", "remove it"),
        Bad("A limit beside a file", "sources:\n  - {id: a, path: pages/a.html, newest: 5}", 2, 41, "\"newest\" stands beside no"),
        Bad("Titles of a sitemap", "sources:\n  - {id: a, sitemap: \"https://example.org/s\", title_match: [AI]}", 2, 60, "\"title_match\" stands beside no \"feed\"", "Only the items of a feed have a title"),
        Bad("A pattern that is a host", "sources:\n  - {id: a, feed: \"https://example.org/f\", match: [example.org]}", 2, 52, "\"match\" is the text \"example.org\". Expected a pattern of web addresses such as example.org/news/**"),
        Bad("A pattern of another scheme", "sources:\n  - {id: a, feed: \"https://example.org/f\", exclude: [\"ftp://example.org/*\"]}", 2, 54, "\"exclude\" is the text"),
        Bad("A pattern with a blank", "sources:\n  - {id: a, feed: \"https://example.org/f\", match: [\"example.org/a b\"]}", 2, 52, "Expected a pattern of web addresses"),
        Bad("A pattern that is no list", "sources:\n  - {id: a, feed: \"https://example.org/f\", match: /a/*}", 2, 51, "\"match\" is the text \"/a/*\". Expected a list of texts"),
        Bad("No patterns at all", "sources:\n  - {id: a, feed: \"https://example.org/f\", match: []}", 2, 51, "\"match\" is an empty list. Expected at least one item"),
        Bad("A blank title", "sources:\n  - {id: a, feed: \"https://example.org/f\", title_match: [\" \"]}", 2, 58, "Expected words of a title"),
        Bad("No pages", "sources:\n  - {id: a, feed: \"https://example.org/f\", newest: 0}", 2, 52, "\"newest\" is the number 0. Expected a whole number from 1 to 100000"),
        Bad("Half a day", "sources:\n  - {id: a, feed: \"https://example.org/f\", max_age_days: 0.5}", 2, 58, "\"max_age_days\" is the number 0.5. Expected a whole number"),
        Bad("A missing WARC file", "sources:\n  - {id: a, warc: crawl/c.warc}", 2, 19, "No file matches crawl/c.warc"),
        Bad("A pattern of no WARC file", "sources:\n  - {id: a, warc: crawl/*.arc}", 2, 19, "No file matches crawl/*.arc", "Paths start from"),
        Bad("A number for an edition", "sources:\n  - {id: a, path: pages/a.html, edition: 2025}", 2, 42, "\"edition\" is the number 2025. Expected an edition such as", "Put it in quotes"),
        Bad("A language in the wrong case", "sources:\n  - {id: a, path: pages/a.html, language: zh-hans}", 2, 43, "Expected one of \"en\", \"zh-Hans\", \"zh-Hant\". Did you mean \"zh-Hans\"?"),
        Bad("A number for a text", "sources:\n  - {id: a, path: pages/a.html, publisher: 163}", 2, 44, "\"publisher\" is the number 163", "Put it in quotes: \"163\"."),
        Bad("A text for editions", OneSource + "editions: ai-index/2025", 5, 11, "\"editions\" is the text \"ai-index/2025\". Expected a list, each item an edition"),
        Bad("An edition without id", OneSource + "editions:\n  - title: The report", 6, 5, "\"id\" is missing in an edition"),
        Bad("An edition without report", OneSource + "editions:\n  - id: report 2025", 6, 9, "\"id\" is the text \"report 2025\". Expected an edition such as"),
        Bad("An unknown key of an edition", OneSource + "editions:\n  - {id: a/1, licence: MIT}", 6, 15, "Unknown key \"licence\" in an edition", "Did you mean \"license\"?"),
        Bad("An edition twice", OneSource + "editions:\n  - id: a/1\n  - id: a/2\n  - id: a/1", 8, 9, "The edition \"a/1\" is described in line 6 already", "Remove one of the two."),
        Bad("A day in another order", OneSource + "editions:\n  - {id: a/1, published: 07.04.2025}", 6, 26, "\"published\" is the text \"07.04.2025\". Expected a day such as 2025-04-07"),
        Bad("A day that there is not", OneSource + "editions:\n  - {id: a/1, published: 2025-02-30}", 6, 26, "There is no day 2025-02-30"),
        Bad("A year for a day", OneSource + "editions:\n  - {id: a/1, published: 2025}", 6, 26, "\"published\" is the number 2025. Expected a day"),
        Bad("A report without scheme", OneSource + "editions:\n  - {id: a/1, url: example.org}", 6, 20, "\"url\" is the text \"example.org\". Expected a web address"),
        Bad("A licence behind a password", OneSource + "editions:\n  - {id: a/1, license_url: \"https://me:secret@example.org/\"}", 6, 28, "\"license_url\" holds a user name or password"),
        Bad("A blank title of a report", OneSource + "editions:\n  - {id: a/1, title: \" \"}", 6, 22, "Expected text that is not blank"),
        Bad("A default group of nothing", "default_group: sample\n" + OneSource, 1, 16, "No source is in the default group \"sample\". Expected one of \"samples\". Did you mean \"samples\"?"),
    ];

    [TestCaseSource(nameof(BadFiles))]
    public void Read_of_a_bad_file_tells_place_expectation_and_remedy(string text, int line, int column, string[] words)
    {
        var read = Read(text);

        Assert.That(read.Value, Is.Null);
        Assert.That(read.Problems, Has.Count.EqualTo(1), string.Join('\n', read.Problems));
        var problem = read.Problems[0];
        Assert.That((problem.Line, problem.Column), Is.EqualTo((line, column)), problem.ToString());
        foreach (var word in words) Assert.That(problem.ToString(), Does.Contain(word));
        Assert.That(problem.ToString(), Does.StartWith($"pipeline.yaml:{line}:{column}: "));
    }

    [Test]
    public void Read_tells_all_problems_at_once_in_the_order_of_the_file()
    {
        var read = Read("""
            defualt_group: samples
            fetch:
              retries: many
              allow_private_hosts: maybe
            sources:
              - id: a
                url: nowhere
              - id: b
                path: pages/none.html
            """);

        Assert.That(read.Problems.Select(problem => problem.Line), Is.EqualTo([1, 3, 4, 7, 9]));
    }

    [Test]
    public void Read_of_a_deeply_nested_file_is_a_problem_and_no_crash() =>
        Assert.That(Read("sources: " + new string('[', 10_000)).Problems, Has.Count.EqualTo(1));

    [Test]
    public void Load_of_a_missing_file_is_a_problem()
    {
        var read = PipelineFile.Load(Path.Combine(Path.GetTempPath(), "no such folder", "pipeline.yaml"), Disk);

        Assert.That(read.Problems, Has.Count.EqualTo(1));
        Assert.That(read.Problems[0].ToString(), Does.Contain("cannot be read").And.Contain("no such folder"));
    }

    private static TestCaseData Bad(string name, string text, int line, int column, params string[] words) => new(text, line, column, words) { TestName = name };

    private static Checked<PipelineConfiguration> Read(string text) => PipelineReader.Read(text, "pipeline.yaml", FakeFolder.Root, Disk);
}
