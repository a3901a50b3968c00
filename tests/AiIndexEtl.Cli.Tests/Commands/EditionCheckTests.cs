using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Output;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>Three editions of a report in invented articles, and what the newest covers of those before.</summary>
public sealed class EditionCheckTests
{
    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public void Publish()
    {
        _workspace = new Workspace();
        _workspace.Write("pipeline.yaml", """
            editions:
              - {id: ai-index/2025, title: "The 2025 one"}
              - {id: ai-index/2027, title: "Not read yet"}
            sources:
              - {id: invented, url: "http://127.0.0.1:1/", edition: ai-index/2025}
              - {id: late, url: "http://127.0.0.1:1/late", edition: ai-index/2025}
            """);
        PublishedFigure.Publish(
            _workspace,
            new PublishedFigure("ai-index/2023", "ai_patents", 5, "2021"),
            new PublishedFigure("ai-index/2024", "notable_models", 20, "2023") { Area = ["CN"] },
            new PublishedFigure("ai-index/2024", "notable_models", 61, "2023") { Area = ["US"] },
            new PublishedFigure("ai-index/2024", "notable_models", 60, "2022") { Area = ["US"] },
            new PublishedFigure("ai-index/2024", "ai_incidents", 123, "2023"),
            new PublishedFigure("ai-index/2025", "notable_models", 40, "2024") { Area = ["US"] },
            new PublishedFigure("ai-index/2025", "ai_incidents", 233, "2024"),
            new PublishedFigure("ai-index/2025", "ai_patents", 7, "2023"),
            new PublishedFigure("ai-index/2025", "ai_hiring", 3, "2024") { Unit = "percent" },
            new PublishedFigure("global-ev-outlook/2025", "ev_sales", 17_000_000, "2024"));
    }

    [OneTimeTearDown]
    public void Remove() => _workspace.Dispose();

    [TestCase]
    [TestCase("2025")]
    [TestCase("ai-index/2025", "--against", "2024")]
    [TestCase("2025", "--against", "2024")]
    public async Task Metrics_and_places_are_kept_lost_and_new(params string[] words)
    {
        string[] edition = words.Length == 0 ? ["ai-index/2025"] : words;
        var result = await _workspace.RunAsync(["edition", "check", .. edition, "--format", "csv"]);

        // "2025" alone names two reports.
        if (words is ["2025"])
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain("Several reports have the edition \"2025\". Name one: ai-index/2025 or global-ev-outlook/2025."));
            return;
        }

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines.Select(line => string.Join(',', line.Split(',').Take(5))), Is.EqualTo(new[]
        {
            "state,metric,area,old_figures,new_figures",
            "new,ai_hiring,WORLD,0,1",
            "kept,ai_incidents,WORLD,1,1",
            "new,ai_patents,WORLD,0,1",
            "lost,notable_models,CN,1,0",
            "kept,notable_models,US,2,1",
        }));
        Assert.That(result.Error, Does.Contain("ai-index/2025 has figures on 2 of the 3 metrics and places that ai-index/2024 has figures on (66.7%); metrics new in the report: 1, not in the vocabulary: 0."));
    }

    [TestCase("0.8", 1)]
    [TestCase("0.6", 0)]
    public async Task Exit_code_tells_whether_coverage_fell_under_a_share(string least, int exitCode)
    {
        var result = await _workspace.RunAsync("edition", "check", "ai-index/2025", "--least", least);

        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
        if (exitCode > 0) Assert.That(result.Error, Does.Contain("ai-index/2025 covers 0.667 of what ai-index/2024 covers, less than 0.8."));
    }

    [Test]
    public async Task Object_holds_everything()
    {
        var result = await _workspace.RunAsync("edition", "check", "ai-index/2025");

        var check = JsonNode.Parse(result.Lines.Single())!;
        Assert.That(((string?)check["edition"], (string?)check["against"], (decimal)check["share"]!), Is.EqualTo(("ai-index/2025", "ai-index/2024", 0.6667m)));
        Assert.That(check["lost"]!.AsArray().Select(cell => $"{cell!["metric"]} {cell["area"]} {cell["figures"]}"), Is.EqualTo(new[] { "notable_models CN 1" }));
        Assert.That(check["new_metrics"]!.AsArray().Select(metric => (string?)metric!["metric"]), Is.EqualTo(new[] { "ai_hiring" }));
        Assert.That(check["sources"]!.AsArray().Select(source => $"{source!["source_id"]} {source["state"]} {source["documents"]}"), Is.EqualTo(new[] { "invented read 1", "late unread 0" }));
        Assert.That(((long)check["counts"]!["figures"]!, (long)check["counts_against"]!["figures"]!), Is.EqualTo((4L, 4L)));
    }

    [TestCase("table")]
    [TestCase("markdown")]
    public async Task Sections_tell_what_is_gone_and_what_is_new(string format)
    {
        var result = await _workspace.RunAsync(console => console with { Width = 100 }, default, "edition", "check", "ai-index/2025", "--format", format);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("ai-index/2025 against ai-index/2024").And.Contain("What ai-index/2024 has figures on and ai-index/2025 has none").And.Contain("Metrics that no other edition has figures on"));
        Assert.That(result.Output, Does.Not.Contain("vocabulary lacks"), "a section without rows is left out");
        if (format is "table") Assert.That(result.Lines.Select(DisplayWidth.Of), Is.All.LessThanOrEqualTo(100));
    }

    [TestCase("ai-index/2027", 0, "No published document is about ai-index/2027. Read its sources with: aiindex run --edition ai-index/2027")]
    [TestCase("ai-index/2023", 0, "No edition of the report before ai-index/2023 has documents")]
    [TestCase("ai-index/2031", 2, "There is no edition \"ai-index/2031\".")]
    [TestCase("ai-index/2025 --against global-ev-outlook/2025", 2, "are editions of different reports, which are not compared. There are ai-index/2023, ai-index/2024")]
    [TestCase("ai-index/2025 --against 2025", 2, "stands on both sides")]
    [TestCase("ai-index/2025 --least 80", 2, "\"--least\" is \"80\". Expected a part from 0 to 1, such as 0.8.")]
    [TestCase("ai-index/2025 --propose --facts none", 2, "\"--facts\" is \"none\". Expected a whole number above 0.")]
    public async Task Words_are_told_apart(string words, int exitCode, string message)
    {
        var result = await _workspace.RunAsync(["edition", "check", .. words.Split(' ')]);

        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
        Assert.That(result.Error, Does.Contain(message));
    }

    [Test]
    public async Task Newest_edition_is_checked_where_none_is_named()
    {
        var result = await _workspace.RunAsync("edition", "check");

        Assert.That((string?)JsonNode.Parse(result.Lines.Single())!["edition"], Is.EqualTo("ai-index/2027"));
    }

    [Test]
    public async Task List_has_the_editions_of_the_file_and_those_of_documents()
    {
        var result = await _workspace.RunAsync("edition", "list", "--format", "csv");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines, Is.EqualTo(new[]
        {
            "edition,title,published,sources,documents,facts,facts_in_review,figures,facts_without_metric,is_configured",
            "ai-index/2023,,,0,1,1,0,1,0,false",
            "ai-index/2024,,,0,1,4,0,4,0,false",
            "ai-index/2025,The 2025 one,,2,1,4,0,4,0,true",
            "ai-index/2027,Not read yet,,0,0,0,0,0,0,true",
            "global-ev-outlook/2025,,,0,1,1,0,1,0,false",
        }));
    }

    [Test]
    public async Task List_works_before_anything_is_published()
    {
        using var workspace = new Workspace();
        workspace.Write("pipeline.yaml", "editions:\n  - {id: x/1}\nsources:\n  - {id: a, url: \"https://example.org/a\", edition: x/2}\n");

        var result = await workspace.RunAsync("edition", "list", "--format", "csv");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines.Skip(1), Is.EqualTo(new[] { "x/1,,,0,0,0,0,0,0,true", "x/2,,,1,0,0,0,0,0,false" }));
    }
}
