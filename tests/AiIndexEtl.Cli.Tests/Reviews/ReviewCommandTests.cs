using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Reviews;

/// <summary>Decisions from the command line to the published file and back, on a page of two sentences.</summary>
public sealed class ReviewCommandTests
{
    private const string Page = "The harbour register\n\nIn 2024 the ports of Norway registered 4,120 electric ferries.\n\nIn 2023 there were 2,060 of them in Norway.\n";

    private Workspace _workspace = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("page.txt", Page);
        _workspace.Configure("  - {id: page, path: page.txt, group: samples, edition: ai-index/2025}\n");
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Correction_is_written_down_takes_effect_with_the_next_run_and_is_taken_back_with_its_entry()
    {
        var written = await _workspace.RunAsync("review", "correct", IdOf("4,120")[..8], "--set", "value=4121", "--set", "period=2022", "--reason", "the table says so", "--reviewer", "ana");
        Assert.That(written.ExitCode, Is.Zero, written.Error);
        Assert.That(written.Error, Does.Contain("It takes effect with the next publication"));
        Assert.That(File.ReadAllText(_workspace.PathOf("curated/decisions.yaml")), Does.Contain("corrected: {value: 4121, period: \"2022\"}").And.Contain("reason: \"the table says so\"\n  reviewer: ana\n"));
        Assert.That(Value("4,120"), Is.EqualTo(4120m));

        var run = await _workspace.RunAsync("run", "--format", "jsonl");
        Assert.That((int)JsonNode.Parse(run.Output)!["decisions_applied"]!, Is.EqualTo(1));
        Assert.That(Value("4,120"), Is.EqualTo(4121m));
        Assert.That(_workspace.Query("SELECT extracted.value, confidence, review_decision FROM fact WHERE valid_to IS NULL AND extracted IS NOT NULL"), Is.EqualTo(new object[] { new object[] { 4120m, 1.0, "correct" } }));

        Assert.That((await _workspace.RunAsync("run")).Error, Does.Contain("facts: 0 added, 0 changed, 0 removed, 2 unchanged"));

        _workspace.Write("curated/decisions.yaml", "# nothing stands\n");
        var applied = await _workspace.RunAsync("review", "--apply");
        Assert.That(applied.ExitCode, Is.Zero, applied.Error);
        Assert.That(Value("4,120"), Is.EqualTo(4120m));
        Assert.That(_workspace.Query("SELECT DISTINCT supersede_reason FROM fact WHERE valid_to IS NOT NULL"), Is.EqualTo(new object[] { new object[] { "review" } }));
        Assert.That(_workspace.Query("SELECT kind FROM run ORDER BY started_at DESC LIMIT 1"), Is.EqualTo(new object[] { new object[] { "review" } }));
    }

    [Test]
    public async Task Rejection_applied_at_once_takes_the_fact_out_of_use_and_status_counts_it()
    {
        var result = await _workspace.RunAsync("review", "reject", IdOf("2,060"), "--reason", "a sum of its own", "--apply");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(_workspace.Query("SELECT mention FROM all_facts"), Is.EqualTo(new object[] { new object[] { "4,120" } }));
        var status = JsonNode.Parse((await _workspace.RunAsync("status")).Output)!;
        Assert.That(((int)status["decisions_applied"]!, (int)status["decisions_stale"]!), Is.EqualTo((1, 0)));
        Assert.That(_workspace.Files(), Has.None.Contains(".staging-").And.None.Contains(".next"));
    }

    [Test]
    public async Task Changed_page_leaves_a_decision_unmatched_which_run_check_and_report_tell()
    {
        await _workspace.RunAsync("review", "accept", IdOf("4,120"), "--reason", "as registered");
        _workspace.Write("page.txt", Page.Replace("registered 4,120", "counted 4,120", StringComparison.Ordinal));

        var run = await _workspace.RunAsync("run");
        Assert.That(run.Error, Does.Contain("warning: decision unmatched: accept of \"4,120\" in page.txt: the text no longer has these words; the mention stands in: "));
        Assert.That(File.ReadAllText(_workspace.PathOf("curated/report.md")), Does.Contain("## Decisions that do not hold").And.Contain("| unmatched | accept | 4,120 |"));

        var check = await _workspace.RunAsync("review", "--check");
        Assert.That(check.ExitCode, Is.EqualTo(1));
        Assert.That((string?)JsonNode.Parse(check.Lines[0])!["state"], Is.EqualTo("unmatched"));
        Assert.That((int)JsonNode.Parse(check.Lines[0])!["line"]!, Is.EqualTo(3));
    }

    [Test]
    public async Task Mistake_in_the_decisions_file_stops_a_run_before_it_begins()
    {
        _workspace.Write("curated/decisions.yaml", "- source: page.txt\n  mention: 5\n  decision: acept\n  expected: {value: 5, unit: count}\n");

        var run = await _workspace.RunAsync("run");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error.Replace('\\', '/'), Does.Contain("curated/decisions.yaml:3:13: \"decision\" is the text \"acept\"").And.Contain("Did you mean \"accept\"?"));
    }

    [Test]
    public async Task Missing_file_takes_no_decision_back()
    {
        await _workspace.RunAsync("review", "reject", IdOf("2,060"), "--reason", "a sum of its own", "--apply");
        File.Delete(_workspace.PathOf("curated/decisions.yaml"));

        await _workspace.RunAsync("run");

        Assert.That(_workspace.Query("SELECT count(*) FROM fact WHERE review_decision = 'reject'")[0][0], Is.EqualTo(1L));
    }

    [Test]
    public async Task List_shows_what_is_doubtful_until_a_decision_is_about_it()
    {
        _workspace.Configure("  - {id: page, path: page.txt, group: samples, edition: ai-index/2025}\nwarehouse: {review_below: 1}\n");
        await _workspace.RunAsync("run");

        var before = (await _workspace.RunAsync("review")).Lines.Select(line => JsonNode.Parse(line)!).ToList();
        await _workspace.RunAsync("review", "accept", (string)before[0]["fact_id"]!, "--reason", "right");
        var after = (await _workspace.RunAsync("review", "--list")).Lines.Select(line => JsonNode.Parse(line)!).ToList();

        Assert.That(before.Select(fact => (double)fact["doubt"]!), Is.Ordered.Descending);
        Assert.That(before.Select(fact => (string)fact["reasons"]![0]!), Is.All.EqualTo("low_confidence"));
        Assert.That(after.Select(fact => (string)fact["fact_id"]!), Is.EqualTo(before.Skip(1).Select(fact => (string)fact["fact_id"]!)));
    }

    [Test]
    public async Task Reviewed_sentences_are_labelled_text_that_the_check_accepts()
    {
        await _workspace.RunAsync("review", "correct", IdOf("4,120"), "--set", "subject=electric ferries", "--set", "area=NO", "--set", "value=4121", "--reason", "ferries it is", "--apply");

        var export = await _workspace.RunAsync("review", "export", "mine/gold/reviewed.jsonl");

        Assert.That(export.ExitCode, Is.Zero, export.Error);
        Assert.That(File.ReadAllText(_workspace.PathOf("mine/reviewed.txt")), Is.EqualTo("In 2024 the ports of Norway registered 4,120 electric ferries.\n"));
        Assert.That(File.ReadAllText(_workspace.PathOf("mine/gold/reviewed.jsonl")), Does.Contain("\"mention\":\"4,120\",\"value\":4121,").And.Contain("\"subject\":[\"electric ferries\"]"));
        var check = await _workspace.RunAsync("labelled", "check", "mine");
        Assert.That(check.ExitCode, Is.Zero, check.Error);
    }

    [TestCase("0000", "No current fact has an id that begins with 0000.", "accept")]
    [TestCase("xyz1", "\"xyz1\" is no fact_id.", "accept")]
    [TestCase("", "", "correct", "--set", "valu=3", "There is no slot \"valu\"")]
    [TestCase("", "", "correct", "--set", "metric=ai_patent", "Expected a metric of the vocabulary")]
    [TestCase("", "", "correct", "--set", "value=4120", "Nothing would differ from what was extracted. Accept the fact instead.")]
    [TestCase("", "", "correct", "--set", "period=spring", "Expected a time such as 2024")]
    [TestCase("", "", "correct", "--set", "unit=percnt", "Expected a unit such as percent, count, USD or USD/1e6 token. Did you mean \"percent\"?")]
    [TestCase("", "", "correct", "--set", "area=NO,XQ", "Expected codes of places of the vocabulary")]
    public async Task Impossible_decision_is_refused_and_writes_nothing(string id, string message, string verdict, params string[] more)
    {
        var expected = more.Length > 0 ? more[^1] : message;
        string[] words = ["review", verdict, id.Length > 0 ? id : IdOf("4,120"), "--reason", "x", .. more.SkipLast(1)];

        var result = await _workspace.RunAsync(words);

        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Error, Does.Contain(expected));
        Assert.That(File.Exists(_workspace.PathOf("curated/decisions.yaml")), Is.False);
    }

    [Test]
    public async Task Session_at_a_terminal_shows_the_marked_sentence_and_takes_decisions()
    {
        _workspace.Configure("  - {id: page, path: page.txt, group: samples, edition: ai-index/2025}\nwarehouse: {review_below: 1}\n");
        await _workspace.RunAsync("run");
        using var answers = new MemoryStream(Encoding.UTF8.GetBytes("x\nc\n77\n" + string.Concat(Enumerable.Repeat("\n", 11)) + "seen in the register\ns\nq\n"));

        var result = await _workspace.RunAsync(
            console => console with { Input = answers, InputIsTerminal = true, OutputIsTerminal = true, UserName = "ben", Width = 160 }, default, "review");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("[4,120]").Or.Contain("[2,060]"));
        Assert.That(result.Output, Does.Contain("\"x\" is none of the answers."));
        Assert.That(result.Error, Does.Contain("1 decision written"));
        Assert.That(File.ReadAllText(_workspace.PathOf("curated/decisions.yaml")), Does.Contain("corrected: {value: 77}").And.Contain("reason: \"seen in the register\"\n  reviewer: ben\n"));
    }

    private string IdOf(string mention) => (string)_workspace.Query(string.Create(CultureInfo.InvariantCulture, $"SELECT fact_id FROM all_facts WHERE mention LIKE '{mention}%'"))[0][0]!;

    private decimal Value(string mention) => (decimal)_workspace.Query(string.Create(CultureInfo.InvariantCulture, $"SELECT value FROM all_facts WHERE mention LIKE '{mention}%'"))[0][0]!;
}
