using System.Globalization;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>The contradictions between articles, found from what extraction reads.</summary>
public sealed class ConflictTests
{
    private static readonly string[] s_planted =
    [
        "ai_private_investment [] [] level 2024: 150800000000 | 252300000000",
        "genai_private_investment [] [] growth 2023: 2 | 8",
        "notable_models [CN] [] level 2023: 15 | 20",
        "notable_models [] [Google] level 2024: 6 | 7",
    ];

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("conflicts")]
    [TestCase("facts")]
    public async Task Metric_that_nobody_knows_is_told(string command)
    {
        _workspace.Write("old.md", "Sales of combine harvesters in Norway came to 4,120 in 2023, the yearly survey counts.");
        _workspace.Configure("  - {id: old, path: old.md}\n");
        await _workspace.RunAsync("run");

        var wrong = await _workspace.RunAsync(command, "--metric", "notable_model");
        var right = await _workspace.RunAsync(command, "--metric", "notable_models");

        Assert.That(wrong.Error, Does.Contain("The published file knows no metric \"notable_model\". Did you mean \"notable_models\"?"));
        Assert.That(right.Error, Does.Not.Contain("knows no metric"));
    }

    [Test]
    public async Task Sample_articles_contradict_each_other_where_that_was_planted_and_nowhere_else()
    {
        _workspace.Configure(Samples());

        var run = await _workspace.RunAsync("run", "--group", "samples");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("4 figures are told in contradiction, 4 of them since this run; aiindex conflicts shows them"));
        Assert.That(Conflicts(), Is.EqualTo(s_planted));

        var shown = await _workspace.RunAsync("conflicts", "--metric", "notable_models", "--area", "CN", "--format", "jsonl");
        Assert.That(shown.Lines, Has.Count.EqualTo(2));
        Assert.That(shown.Output, Does.Contain("China 15").And.Contain("中国20个").And.Contain("\"stance\":\"conflicts\""));
    }

    [Test]
    public async Task Articles_of_two_languages_meet_in_one_series()
    {
        _workspace.Configure(Samples());
        await _workspace.RunAsync("run", "--group", "samples");

        var languages = _workspace.Query(
            """
            SELECT DISTINCT d.language FROM corroboration c JOIN observation_fact m USING (observation_id, generation) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
            JOIN document d USING (document_id) WHERE c.metric = 'ai_private_investment' AND c.area = ['US'] AND c.period = '2024' AND c.kind = 'level' AND m.stance <> 'conflicts' ORDER BY d.language
            """).Select(row => row[0]);
        Assert.That(languages, Is.EqualTo(new[] { "en", "zh-Hans", "zh-Hant" }));
    }

    [Test]
    public async Task Real_articles_contradict_each_other_where_readers_found_it()
    {
        var seeds = Path.Combine(Repository.Root, "..", "shared", "seeds");
        if (!Directory.Exists(seeds)) Assert.Ignore("The seed articles are not at hand.");

        (string Begin, string Edition)[] articles = [("000", "2025"), ("001", "2024"), ("002", "2024"), ("003", ""), ("004", "")];
        _workspace.Configure(string.Concat(articles.Select(article =>
            $"  - {{id: seed-{article.Begin}, path: \"{Directory.GetFiles(seeds, article.Begin + "_*.txt").Single()}\", publisher: outlet {article.Begin}"
            + (article.Edition.Length > 0 ? $", edition: ai-index/{article.Edition}" : "") + "}\n")));

        await _workspace.RunAsync("run");

        string[] foundByReaders =
        [
            "ai_publications [] [] growth 2022: 2 | 3",
            "genai_private_investment [] [] growth 2023: 2 | 8",
            "github_ai_stars [] [] growth 2023: 2 | 3",
            "notable_models [CN] [] level 2023: 15 | 20",
        ];

        // Conference papers read as publications, twice.
        string[] misread =
        [
            "ai_publications [] [] growth 2023: 1.1 | 30.2",
            "ai_publications [] [] level 2022: 41174 | 240000",
        ];

        Assert.That(Conflicts(), Is.EqualTo(foundByReaders.Concat(misread).Order(StringComparer.Ordinal)));
    }

    private static string Samples() => string.Concat(File.ReadAllText(Path.Combine(Repository.Root, "pipeline.yaml"))
        .Split("sources:\n", 2)[1].Split('\n').TakeWhile(line => !line.Contains("Real pages", StringComparison.Ordinal))
        .Select(line => line.Replace("path: raw/", $"path: {Repository.Root}/raw/", StringComparison.Ordinal) + "\n"));

    // Each figure with the values of its sides that contradict each other, sorted.
    private List<string> Conflicts() =>
    [
        .. _workspace.Query(
                """
                SELECT metric, area, subject, kind, period, list_sort(list(DISTINCT value)) FROM conflicts WHERE stance <> 'unsure'
                GROUP BY observation_id, generation, metric, area, subject, kind, period ORDER BY metric, area, subject, kind, period
                """)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row[0]} {List(row[1], ", ")} {List(row[2], ", ")} {row[3]} {row[4]}: {List(row[5], " | ")[1..^1]}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string List(object? values, string separator) =>
        "[" + string.Join(separator, ((IReadOnlyList<object?>)values!).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))) + "]";
}
