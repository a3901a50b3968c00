using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>Runs over one edition of a report, beside the others.</summary>
public sealed class EditionRunTests
{
    private const string Sources = """
          - {id: old, path: old.md, edition: harvest-report/2024}
          - {id: new, path: new.md, edition: harvest-report/2025, group: other}
          - {id: loose, path: loose.md}
        """;

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("old.md", "Sales of combine harvesters in Norway came to 4,120 in 2023, the yearly survey counts.");
        _workspace.Write("new.md", "Sales of combine harvesters in Norway came to 4,480 in 2024, the yearly survey counts.");
        _workspace.Write("loose.md", "Sales of balers in Norway came to 910 in 2022, by another survey.");
        _workspace.Configure(Sources);
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Edition_is_read_from_its_sources_in_all_groups_and_from_no_other()
    {
        var result = await _workspace.RunAsync("run", "--edition", "harvest-report/2025");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((string?)JsonNode.Parse(result.Lines.Single())!["group"], Is.EqualTo("harvest-report/2025"));
        Assert.That(Documents(), Is.EqualTo(new[] { ("new.md", "harvest-report/2025") }));
        Assert.That(_workspace.Query("SELECT kind, reason FROM run")[0], Is.EqualTo(new object?[] { "fetch", null }));
    }

    [Test]
    public async Task Next_edition_stands_beside_the_others_and_closes_nothing()
    {
        await _workspace.RunAsync("run", "--edition", "harvest-report/2024");
        var before = Facts("harvest-report/2024");

        var result = await _workspace.RunAsync("run", "--edition", "harvest-report/2025");

        Assert.That(result.Error, Does.Contain(" 0 changed, 0 removed, "));
        Assert.That(before, Is.Not.Empty);
        Assert.That(Facts("harvest-report/2024"), Is.EqualTo(before));
        Assert.That(Facts("harvest-report/2025"), Is.Not.Empty);
        Assert.That(_workspace.Query("SELECT edition_id FROM edition ORDER BY edition_id").Select(row => row[0]), Is.EqualTo(["harvest-report/2024", "harvest-report/2025"]));
    }

    [TestCase("--source", "more.md")]
    [TestCase("more.md")]
    public async Task Pages_that_the_configuration_does_not_know_are_filed_under_the_edition(params string[] words)
    {
        _workspace.Write("more.md", "Sales of seed drills in Norway came to 377 in 2025.");

        var result = await _workspace.RunAsync(["run", "--edition", "harvest-report/2026", .. words]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Documents(), Is.EqualTo(new[] { (_workspace.PathOf("more.md"), "harvest-report/2026") }));
    }

    [Test]
    public async Task Known_source_without_an_edition_takes_the_one_of_the_command_line()
    {
        await _workspace.RunAsync("run", "loose", "--edition", "harvest-report/2022");

        Assert.That(Documents(), Is.EqualTo(new[] { ("loose.md", "harvest-report/2022") }));
    }

    [TestCase("run")]
    [TestCase("run --from-snapshots")]
    public async Task Document_that_was_filed_stays_filed_in_the_runs_after(string words)
    {
        await _workspace.RunAsync("run", "loose", "--edition", "harvest-report/2022");

        var result = await _workspace.RunAsync(words.Split(' '));

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Documents(), Does.Contain(("loose.md", "harvest-report/2022")));
        Assert.That(result.Error, Does.Not.Contain("documents_kept_their_edition"));
    }

    [Test]
    public async Task Known_source_of_another_edition_is_not_taken_out_of_it()
    {
        var result = await _workspace.RunAsync("run", "old", "--edition", "harvest-report/2025");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("The source old is of the edition harvest-report/2024 in pipeline.yaml, not of harvest-report/2025."));
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    [Test]
    public async Task Edition_of_no_source_is_a_usage_error_that_names_the_editions_there_are()
    {
        var result = await _workspace.RunAsync("run", "--edition", "harvest-report/2026");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("No source is of the edition \"harvest-report/2026\". pipeline.yaml has sources of harvest-report/2024, harvest-report/2025. Did you mean")
            .And.Contain("aiindex run --edition harvest-report/2026 URL"));
    }

    [TestCase("other", 0)]
    [TestCase("samples", 2)]
    public async Task Group_narrows_an_edition(string group, int exitCode)
    {
        var result = await _workspace.RunAsync("run", "--group", group, "--edition", "harvest-report/2025");

        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
    }

    [Test]
    public async Task What_the_configuration_knows_of_an_edition_is_published_with_it()
    {
        _workspace.Configure(Sources + """

            editions:
              - {id: harvest-report/2025, title: Harvest 2025, producer: Bureau of Fields, published: 2025-03-01, license: CC BY 4.0}
            """);

        var result = await _workspace.RunAsync("run", "--edition", "harvest-report/2025", "--reason", "the new edition is out");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            _workspace.Query("SELECT title, producer, published, url, license_name FROM edition")[0],
            Is.EqualTo(new object?[] { "Harvest 2025", "Bureau of Fields", new DateOnly(2025, 3, 1), null, "CC BY 4.0" }));
        Assert.That(_workspace.Query("SELECT job_name, reason FROM run")[0], Is.EqualTo(new object?[] { "harvest-report/2025", "the new edition is out" }));
    }

    [Test]
    public async Task Loss_that_was_looked_at_is_accepted_by_an_option()
    {
        _workspace.Write("old.md", "Norway sold 4,120 harvesters in 2023. Sweden sold 2,050 harvesters in 2023. Finland sold 1,730 harvesters in 2023.");
        await _workspace.RunAsync("run", "old");
        _workspace.Write("old.md", "Norway sold 4,120 harvesters in 2023. Read on with a subscription.");

        var kept = await _workspace.RunAsync("run", "old");
        var accepted = await _workspace.RunAsync("run", "old", "--accept-losses");

        Assert.That(kept.Error, Does.Contain("1 changed, 0 removed, 2 unchanged").And.Contain("check documents_kept_their_facts: 1 rows (source = old.md, facts_kept = 2)"));
        Assert.That(accepted.Error, Does.Contain("2 removed, 1 unchanged").And.Not.Contain("documents_kept_their_facts"));
    }

    private List<(string Source, string Edition)> Documents() =>
        [.. _workspace.Query("SELECT source, edition FROM document ORDER BY source").Select(row => ((string)row[0]!, (string)row[1]!))];

    private IReadOnlyList<IReadOnlyList<object?>> Facts(string edition) => _workspace.Query($"SELECT fact_id, value, run_id FROM all_facts WHERE edition = '{edition}' ORDER BY fact_id");
}
