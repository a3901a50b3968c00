using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>The tables of a published file as <c>aiindex schema</c> shows them.</summary>
public sealed class SchemaTests
{
    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public void Publish()
    {
        _workspace = new Workspace();
        _workspace.Configure("  - {id: invented, url: \"http://127.0.0.1:1/\"}\n");
        PublishedFigure.Publish(_workspace, new PublishedFigure("ai-index/2025", "ai_incidents", 233, "2024"));
    }

    [OneTimeTearDown]
    public void Remove() => _workspace.Dispose();

    [Test]
    public async Task Every_column_of_the_file_is_shown_with_its_type_and_meaning()
    {
        var result = await _workspace.RunAsync("schema", "--format", "jsonl");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var rows = result.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        var columns = _workspace.Query("""
            SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE NOT internal AND database_name = current_database() ORDER BY 1
            """).Select(row => (string)row[0]!);
        Assert.That(rows.Select(row => $"{row["table_name"]}.{row["column_name"]}").Order(StringComparer.Ordinal), Is.EqualTo(columns.Order(StringComparer.Ordinal)));
        Assert.That(rows.Where(row => string.IsNullOrEmpty((string?)row["comment"]) || string.IsNullOrEmpty((string?)row["table_comment"])), Is.Empty);
        var value = rows.Single(row => (string?)row["table_name"] == "facts" && (string?)row["column_name"] == "value");
        Assert.That(((string?)value["kind"], (string?)value["type"]), Is.EqualTo(("view", "DECIMAL(38,9)")));
        var id = rows.Single(row => (string?)row["table_name"] == "run" && (string?)row["column_name"] == "run_id");
        Assert.That(((string?)id["kind"], (string?)id["type"], (bool)id["is_required"]!), Is.EqualTo(("table", "UUID", true)));
    }

    [Test]
    public async Task Table_shows_name_column_type_and_comment()
    {
        var result = await _workspace.RunAsync(console => console with { Width = 120 }, default, "schema", "--format", "table");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[..2], Is.EqualTo(new[] { "table_name", "column_name" }));
        Assert.That(result.Output, Does.Contain("VARCHAR").And.Contain("Id of the fact: SHA-256"));
        Assert.That(result.Lines, Has.Some.Matches<string>(line => line.StartsWith("fact ", StringComparison.Ordinal) && line.Contains("fact_id", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Diagram_names_every_table_and_only_relations_between_them()
    {
        var result = await _workspace.RunAsync("schema", "--diagram");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines[0], Is.EqualTo("erDiagram"));
        var tables = _workspace.Query("SELECT table_name FROM duckdb_tables() WHERE NOT internal").Select(row => (string)row[0]!).ToList();
        foreach (var table in tables) Assert.That(result.Lines, Has.Some.Matches<string>(line => line.Trim() == table + " {"), table);

        var related = result.Lines.Select(line => line.Trim().Split(' ')).Where(words => words.Length > 2 && words[1].Contains("--", StringComparison.Ordinal)).ToList();
        Assert.That(related, Is.Not.Empty);
        Assert.That(related.SelectMany(words => new[] { words[0], words[2] }).Distinct(), Is.SubsetOf(tables));
        Assert.That(result.Output, Does.EndWith("\n"));
    }

    [Test]
    public async Task Without_a_published_file_it_says_what_to_do()
    {
        using var empty = new Workspace();
        empty.Configure("  - {id: invented, url: \"http://127.0.0.1:1/\"}\n");

        var result = await empty.RunAsync("schema");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((ExitCode.Failed, "")));
        Assert.That(result.Error, Does.Contain("Run the pipeline first"));
    }
}
