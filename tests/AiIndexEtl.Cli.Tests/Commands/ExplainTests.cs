using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>Explanations by small models that the tests train themselves, so that they do not hang on what the shipped ones learned.</summary>
public sealed class ExplainTests
{
    private const string Sentence = "In 2024 private AI investment in the United States reached $88.5 billion, says a report on GPT-4.";

    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public async Task Train()
    {
        _workspace = new Workspace();
        SmallCorpus.Write(_workspace, "data/labelled/set");
        var result = await _workspace.RunAsync("train");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [OneTimeTearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Explain_of_a_sentence_shows_each_slot_with_the_runner_up_and_why()
    {
        var rows = await RowsAsync(Sentence);

        var figure = rows.Where(row => (string?)row["mention"] == "$88.5 billion").ToList();
        string? Value(string slot) => (string?)figure.First(row => (string?)row["slot"] == slot)["value"];
        Assert.Multiple(() =>
        {
            Assert.That(figure.Select(row => (string?)row["slot"]).Distinct(), Is.EquivalentTo(["value", "standing", "kind", "metric", "period", "area", "subject", "row"]));
            Assert.That((Value("value"), Value("standing"), Value("kind"), Value("metric"), Value("period"), Value("area")), Is.EqualTo(("88500000000 USD", "yes", "level", "ai_private_investment", "2024", "US")));
            Assert.That((string?)figure.Single(row => (string?)row["slot"] == "standing")["runner_up"], Does.Match(@"^no \(0\.[0-9]{3}\)$"));
            Assert.That((string?)figure.Single(row => (string?)row["slot"] == "value")["why"], Does.Contain("value.money"));
            Assert.That((string?)figure.Single(row => (string?)row["slot"] == "metric")["why"], Does.Contain("metric.cues").And.Match(@": [+-][0-9]+\.[0-9]{2}"));
            Assert.That(figure.Skip(1).Select(row => (double)row["probability"]!), Has.All.InRange(0.0, 1.0));
        });
    }

    [Test]
    public async Task Explain_tells_why_each_other_number_is_no_claim()
    {
        var rows = await RowsAsync(Sentence);

        var rejected = rows.Where(row => (string?)row["slot"] == "rejected").Select(row => ((string?)row["value"], ((string?)row["mention"])!)).ToList();
        Assert.That(rejected, Has.Count.EqualTo(2));
        Assert.That((rejected[0].Item1, rejected[1].Item1), Is.EqualTo(("date", "name")));
        Assert.That((rejected[0].Item2, rejected[1].Item2), Is.EqualTo(("2024", "4")));
    }

    [TestCase("nofile.html", "There is no file nofile.html.")]
    [TestCase("pages/no such.TXT", "There is no file pages/no such.TXT.")]
    [TestCase("data", "data is a folder.")]
    public async Task What_is_meant_as_a_document_is_no_sentence(string what, string message)
    {
        var result = await _workspace.RunAsync("explain", what);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Contain(message));
    }

    [Test]
    public async Task Published_is_what_last_year_counts_from()
    {
        var rows = await RowsAsync("Last year private AI investment in China reached $9.3 billion.", "--published", "2022-04-07");

        Assert.That((string?)rows.Single(row => (string?)row["slot"] == "period")["value"], Is.EqualTo("2021"));
    }

    [Test]
    public async Task Explain_of_a_file_reads_its_article()
    {
        _workspace.Write("article.txt", "Private investment\n\n" + Sentence + "\n");

        var rows = await RowsAsync("article.txt");

        Assert.That(rows.Select(row => (string?)row["mention"]), Does.Contain("$88.5 billion"));
    }

    [Test]
    public async Task Explain_of_words_without_a_number_says_so()
    {
        var result = await RunAsync("There is none.");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "")));
        Assert.That(result.Error, Does.Contain("There is no number."));
    }

    [Test]
    public async Task Model_that_is_damaged_ends_with_exit_code_2_and_says_what_to_do()
    {
        using var other = new Workspace();
        other.Write("models/slots.model", "no model\n");

        var result = await other.RunAsync(console => console with { HomeFolder = other.Folder }, default, "explain", Sentence);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("The model file cannot be used: its first line is no header of models.").And.Contain("aiindex train"));
    }

    private async Task<List<JsonNode>> RowsAsync(params string[] args)
    {
        var result = await RunAsync(args);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return [.. result.Lines.Select(line => JsonNode.Parse(line)!)];
    }

    private Task<CommandResult> RunAsync(params string[] args) =>
        _workspace.RunAsync(console => console with { HomeFolder = _workspace.Folder }, default, ["explain", .. args]);
}
