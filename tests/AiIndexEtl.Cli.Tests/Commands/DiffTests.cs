using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Output;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>Two editions of a report in invented articles, and what the comparison shows of them.</summary>
public sealed class DiffTests
{
    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public void Publish()
    {
        _workspace = new Workspace();
        _workspace.Configure("  - {id: invented, url: \"http://127.0.0.1:1/\"}\n");
        PublishedFigure.Publish(
            _workspace,
            new PublishedFigure("ai-index/2024", "notable_models", 20, "2023") { Area = ["CN"] },
            new PublishedFigure("ai-index/2024", "ai_private_investment", 67_200_000_000, "2023") { Area = ["US"], Unit = "USD" },
            new PublishedFigure("ai-index/2024", "ai_private_investment", 2_100_000_000, "2023") { Area = ["CA"], Unit = "USD" },
            new PublishedFigure("ai-index/2024", "ai_incidents", 123, "2023"),
            new PublishedFigure("ai-index/2025", "notable_models", 15, "2023") { Area = ["CN"], Language = "zh-Hans" },
            new PublishedFigure("ai-index/2025", "ai_private_investment", 109_100_000_000, "2024") { Area = ["US"], Unit = "USD" },
            new PublishedFigure("ai-index/2025", "ai_private_investment", 2_600_000_000, "2024") { Area = ["FR"], Unit = "USD" },
            new PublishedFigure("ai-index/2025", "ai_incidents", 123, "2023"),
            new PublishedFigure("global-ev-outlook/2025", "ev_sales", 17_000_000, "2024"));
    }

    [Test]
    public async Task Articles_in_two_languages_meet_from_their_text_on()
    {
        using var workspace = new Workspace();
        workspace.Write("old.md", "Companies in the United States attracted $67.2 billion of AI private investment in 2023.");
        workspace.Write("new.md", "2024年，美国的人工智能私人投资达到1091亿美元。");
        workspace.Configure("  - {id: old, path: old.md, edition: ai-index/2024}\n  - {id: new, path: new.md, edition: ai-index/2025}\n");
        await workspace.RunAsync("run", "--edition", "ai-index/2024");
        await workspace.RunAsync("run", "--edition", "ai-index/2025");

        var result = await workspace.RunAsync("diff", "2024", "2025");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var row = JsonNode.Parse(result.Lines.Single())!;
        Assert.That(((string?)row["class"], (string?)row["metric"], (decimal)row["change"]!), Is.EqualTo(("changed", "ai_private_investment", 41_900_000_000m)));
        Assert.That((string?)row["new_sentence"], Does.Contain("1091亿美元"));
    }

    [OneTimeTearDown]
    public void Remove() => _workspace.Dispose();

    [TestCase("2024", "2025")]
    [TestCase("ai-index/2024", "ai-index/2025")]
    [TestCase("2024", "ai-index/2025")]
    public async Task Figures_are_revised_changed_new_and_gone(string older, string newer)
    {
        var result = await _workspace.RunAsync("diff", older, newer, "--format", "csv");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines.Skip(1).Select(line => string.Join(' ', line.Split(',').Where((_, i) => i is 0 or 1 or 3 or 8 or 14))), Is.EqualTo(new[]
        {
            "revised notable_models CN 20 15",
            "changed ai_private_investment US 67200000000 109100000000",
            "new ai_private_investment FR  2600000000",
            "gone ai_private_investment CA 2100000000 ",
        }));
        Assert.That(result.Error, Does.Contain("ai-index/2024 and ai-index/2025: 1 revised, 1 changed, 1 new, 1 gone").And.Contain("Gone is not withdrawn"));
    }

    [Test]
    public async Task All_shows_what_stayed_the_same_too()
    {
        var result = await _workspace.RunAsync("diff", "2024", "2025", "--all", "--metric", "ai_incidents");

        var row = JsonNode.Parse(result.Lines.Single())!;
        Assert.That(((string?)row["class"], (decimal)row["old_value"]!, (decimal)row["new_value"]!), Is.EqualTo(("same", 123m, 123m)));
        Assert.That((row["old_sources"]!.ToJsonString(), row["new_sources"]!.ToJsonString()), Is.EqualTo(("[\"https://news.example/ai-index/2024\"]", "[\"https://news.example/ai-index/2025\"]")));
        Assert.That(result.Error, Does.Contain("ai-index/2024 and ai-index/2025: 1 same").And.Not.Contain("withdrawn"));
    }

    [Test]
    public async Task Nothing_that_differs_is_told()
    {
        var result = await _workspace.RunAsync("diff", "2024", "2025", "--metric", "ai_incidents");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "")));
        Assert.That(result.Error, Does.Contain("no figure differs"));
    }

    [TestCase(140)]
    [TestCase(80)]
    [TestCase(50)]
    public async Task Table_fits_the_terminal(int width)
    {
        var result = await _workspace.RunAsync(console => console with { Width = width }, default, "diff", "2024", "2025", "--all", "--format", "table");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines.Select(DisplayWidth.Of), Is.All.LessThanOrEqualTo(width));
        Assert.That(result.Lines[0], Does.StartWith("class").And.Contain("figure").And.Contain("old").And.Contain("new"));
    }

    [Test]
    public async Task Table_tells_value_unit_and_time_of_both_sides()
    {
        var result = await _workspace.RunAsync(console => console with { Width = 120 }, default, "diff", "2024", "2025", "--format", "table");

        Assert.That(result.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Skip(2), Is.EqualTo(new[]
        {
            "revised notable_models, CN 20 (2023) 15 (2023) -25%",
            "changed ai_private_investment, US 67.2 bn USD (2023) 109.1 bn USD (2024) +62.4%",
            "new ai_private_investment, FR 2.6 bn USD (2024)",
            "gone ai_private_investment, CA 2.1 bn USD (2023)",
        }));
    }

    [Test]
    public async Task Markdown_is_a_table_of_whole_cells()
    {
        var result = await _workspace.RunAsync("diff", "2024", "2025", "--area", "CN", "--format", "markdown");

        Assert.That(result.Lines, Is.EqualTo(new[]
        {
            "| class | figure | old | new | change |",
            "| --- | --- | --- | --- | ---: |",
            "| revised | notable_models, CN | 20 (2023) | 15 (2023) | -25% |",
        }));
    }

    [TestCase("2024", "2031", "There is no edition \"2031\". There are ai-index/2024, ai-index/2025, global-ev-outlook/2025.")]
    [TestCase("ai-index/204", "2025", "Did you mean \"ai-index/2024\"?")]
    [TestCase("2024", "2024", "stands on both sides")]
    [TestCase("ai-index/2024", "global-ev-outlook/2025", "are editions of different reports, which are not compared")]
    public async Task Editions_that_there_are_not_are_a_usage_error(string older, string newer, string message)
    {
        var result = await _workspace.RunAsync("diff", older, newer);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(message));
    }
}
