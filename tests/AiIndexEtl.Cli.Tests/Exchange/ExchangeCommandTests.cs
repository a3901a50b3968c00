using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Exchange;

/// <summary>Export, import and reference values as a user asks for them.</summary>
public sealed class ExchangeCommandTests
{
    private const string Text = "In 2024, private AI investment in the United States reached $109.1 billion. Private AI investment in China was $9.3 billion in 2024.\n";
    private const string Source = "  - {id: a, path: a.txt, address: \"https://example.org/a\", group: samples, edition: ai-index/2025}\n";
    private const string Facts = "SELECT fact_id, mention, value, sentence FROM all_facts ORDER BY char_start";

    private Workspace _workspace = null!;
    private Workspace _other = null!;

    [SetUp]
    public void SetUp()
    {
        (_workspace, _other) = (new Workspace(), new Workspace());
        _workspace.Write("a.txt", Text);
        _workspace.Configure(Source);
        _other.Write("b.txt", "In 2023 China produced 15 notable AI models.\n");
        _other.Configure("  - {id: b, path: b.txt, group: samples}\n");
    }

    [TearDown]
    public void TearDown()
    {
        _workspace.Dispose();
        _other.Dispose();
    }

    [Test]
    public async Task Every_format_is_exported_and_only_jsonl_is_a_way_back()
    {
        await Done(_workspace, "run");
        foreach (var format in (string[])["parquet", "csv", "datapackage", "prov"])
        {
            var result = await Done(_workspace, "export", "out-" + format, "--format", format);
            Assert.That(result.Lines.Select(line => (string)JsonNode.Parse(line)!["file"]!), Has.All.Matches<string>(file => File.Exists(_workspace.PathOf($"out-{format}/{file}"))));
            var refused = await _other.RunAsync("import", _workspace.PathOf("out-" + format));
            Assert.That((refused.ExitCode, refused.Error), Is.EqualTo((1, refused.Error)));
            Assert.That(refused.Error, Does.Contain("in the form " + format));
        }

        await Done(_workspace, "export", "backup", "--format", "jsonl");
        var restored = await Done(_other, "import", _workspace.PathOf("backup"));

        Assert.That(_other.Query(Facts), Is.EqualTo(_workspace.Query(Facts)).And.Not.Empty);
        Assert.That((string)JsonNode.Parse(restored.Lines.Single())!["published"]!, Is.EqualTo(_other.Database));
        Assert.That(_other.Files().Where(file => file.Contains(".staging", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Claims_that_extract_printed_join_what_is_published()
    {
        await Done(_other, "run");
        var extracted = await Done(_workspace, "extract", "a.txt", "--edition", "ai-index/2025", "--format", "jsonl");
        _other.Write("claims.jsonl", extracted.Output);

        var result = await Done(_other, "import", "claims.jsonl", "--reason", "from the field");

        Assert.That(_other.Query("SELECT DISTINCT source FROM all_facts ORDER BY 1").Select(row => row[0]), Is.EqualTo(new[] { "a.txt", "b.txt" }));
        Assert.That(_other.Query("SELECT kind, reason FROM run ORDER BY started_at"), Is.EqualTo(new object?[][] { ["fetch", null], ["import", "from the field"] }));
        Assert.That(result.Error, Does.Contain("without the pages"));
    }

    [Test]
    public async Task Documents_without_a_kept_page_are_left_out_of_reading_again()
    {
        var extracted = await Done(_workspace, "extract", "a.txt", "--format", "jsonl");
        _workspace.Write("claims.jsonl", extracted.Output);
        await Done(_workspace, "import", "claims.jsonl");

        var alone = await _workspace.RunAsync("run", "--from-snapshots");
        Assert.That(alone.Error, Does.Contain("1 published document was imported without the page, and cannot be read again.").And.Contain("no document with a kept snapshot"));

        await Done(_workspace, "run");
        var read = await Done(_workspace, "run", "--from-snapshots");
        Assert.That(read.Error, Does.Not.Contain("warning").And.Not.Contain("snapshot_"));
    }

    [Test]
    public async Task Bad_line_is_told_with_its_place_and_left_out_on_request()
    {
        var extracted = await Done(_workspace, "extract", "a.txt", "--format", "jsonl");
        _workspace.Write("claims.jsonl", extracted.Output + "{\"source\":\"a.txt\"}\n");
        var line = extracted.Lines.Count + 1;

        var refused = await _workspace.RunAsync("import", "claims.jsonl");
        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Error, Does.Contain($"error: claims.jsonl:{line}: ").And.Contain("--skip-bad"));
        Assert.That(File.Exists(_workspace.Database), Is.False);

        var taken = await Done(_workspace, "import", "claims.jsonl", "--skip-bad");
        Assert.That(taken.Error, Does.Contain($"warning: claims.jsonl:{line}: "));
        Assert.That(_workspace.Query("SELECT count(*) FROM all_facts")[0][0], Is.EqualTo((long)extracted.Lines.Count));
    }

    [TestCase("Expected one of parquet, csv, jsonl, datapackage, prov", "export", "out", "--format", "xml")]
    [TestCase("Did you mean \"parquet\"?", "export", "out", "--format", "parqet")]
    [TestCase("--format", "export", "out")]
    [TestCase("Expected the id of a run", "export", "out", "--format", "csv", "--since", "yesterday")]
    public async Task Wrong_words_are_usage_errors(string expected, params string[] args)
    {
        var result = await _workspace.RunAsync(args);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(expected));
    }

    [Test]
    public async Task Export_without_a_published_file_says_what_to_do()
    {
        var result = await _workspace.RunAsync("export", "out", "--format", "csv");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("Run the pipeline first"));
        Assert.That(Directory.Exists(_workspace.PathOf("out")), Is.False);
    }

    [Test]
    public async Task Reference_values_mark_facts_and_contradicted_ones_are_shown()
    {
        _workspace.Write("refs.csv", "metric,area,period,value,unit,source\nai_private_investment,US,2024,109.1e9,USD,Office\nai_private_investment,CN,2024,7.8e9,USD,Office\n");
        _workspace.Write("pipeline.yaml", "references: [refs.csv]\nsources:\n" + Source);

        await Done(_workspace, "run");

        Assert.That(_workspace.Query("SELECT mention, reference FROM all_facts WHERE reference IS NOT NULL ORDER BY char_start"), Is.EqualTo(new object?[][] { ["$109.1 billion", "confirmed"], ["$9.3 billion", "contradicted"] }));
        var shown = await Done(_workspace, "facts", "--contradicted", "--format", "jsonl");
        var row = JsonNode.Parse(shown.Lines.Single())!;
        Assert.That(((string)row["mention"]!, (decimal)row["reference_value"]!, (string)row["reference_source"]!), Is.EqualTo(("$9.3 billion", 7_800_000_000m, "Office")));
    }

    [Test]
    public async Task Wrong_reference_value_stops_the_run_before_it_begins()
    {
        _workspace.Write("refs.csv", "metric,area,period,value,unit,source\nai_private_investments,US,2024,109.1e9,USD,Office\n");
        _workspace.Write("pipeline.yaml", "references: [refs.csv]\nsources:\n" + Source);

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("refs.csv:2:1: ").And.Contain("Did you mean \"ai_private_investment\"?"));
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    [Test]
    public async Task Facts_and_export_guard_the_same_cells_against_formulas()
    {
        string[] titles = ["=1+1", "＝1", "'quoted'", "-1", "\u3000@x", "\u200B+1", "plain", "a=b", "61.1%"];
        PublishedFigure.Publish(_workspace, [.. titles.Select((title, i) =>
            new PublishedFigure("cells/" + (char)('a' + i), "ai_incidents", 100 + i, "2023") { Title = title })]);
        await Done(_workspace, "export", "out", "--format", "csv");

        var shown = await Done(_workspace, "query", "SELECT title FROM facts ORDER BY edition", "--format", "csv");
        var exported = _workspace.Query($"SELECT title FROM read_csv('{_workspace.PathOf("out/facts.csv")}', all_varchar = true) ORDER BY edition");

        Assert.That(exported, Has.Count.EqualTo(titles.Length));
        Assert.That(shown.Lines.Skip(1), Is.EqualTo(exported.Select(row => (string)row[0]!)));
        Assert.That((await Done(_workspace, "facts", "--format", "csv")).Output, Does.Contain(",'=1+1,").And.Contain(",a=b,").And.Not.Contain(",=1+1,"));
    }

    private static async Task<CommandResult> Done(Workspace workspace, params string[] args)
    {
        var result = await workspace.RunAsync(args);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result;
    }
}
