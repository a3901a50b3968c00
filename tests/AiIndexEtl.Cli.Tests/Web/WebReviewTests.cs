using System.Net;

namespace AiIndexEtl.Cli.Tests.Web;

/// <summary>Decisions from the browser to the decisions file, and to the published file.</summary>
public sealed class WebReviewTests
{
    private const string Page = "The harbour register\n\nIn 2024 the ports of Norway registered 4,120 electric ferries.\n\nIn 2023 there were 2,060 of them in Norway.\n";

    private Workspace _workspace = null!;
    private ServedWorkspace _served = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("page.txt", Page);
        _workspace.Configure("  - {id: page, path: page.txt, group: samples, edition: ai-index/2025}\nwarehouse: {review_below: 1}\n");
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);
        _served = await ServedWorkspace.OpenAsync(_workspace);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _served.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public async Task Correction_is_written_waits_and_is_published_while_the_pages_are_open()
    {
        var id = IdOf("4,120");
        var next = await _served.DecideAsync(id, ("verdict", "correct"), ("why", "the table says so"), ("slot.value", "4121"));

        Assert.That(next, Is.EqualTo($"/review/{IdOf("2,060")}?done={id}"));
        Assert.That(File.ReadAllText(_workspace.PathOf("curated/decisions.yaml")), Does.Contain("corrected: {value: 4121}").And.Contain("reviewer: ben"));
        Assert.That((await _served.GetAsync("/review")).Html, Does.Contain("Decided, not published yet (1)"));

        Assert.That((await _workspace.RunAsync("review", "--apply")).ExitCode, Is.Zero);

        Assert.That((await _served.GetAsync("/review")).Html, Does.Not.Contain("Decided, not published yet"));
        Assert.That((await _served.GetAsync("/review/" + IdOf("4,120"))).Html, Does.Contain("A decision is in force: correct.").And.Contain("4,121"));
    }

    [Test]
    public async Task Decision_in_the_place_of_another_is_told_in_the_browser_and_at_the_terminal()
    {
        var id = IdOf("4,120");
        await _served.DecideAsync(id, ("verdict", "accept"), ("why", "as registered"), ("reviewer", "ana"));
        var terminal = await _workspace.RunAsync("review", "reject", id, "--reason", "a sum of its own");
        var browser = await _served.DecideAsync(id, ("verdict", "accept"), ("why", "no, as registered"));

        Assert.That(terminal.Error, Does.Match("replaces: accept of \"4,120\" by ana on [0-9-]{10} \\(as registered\\)"));
        Assert.That(browser, Does.EndWith("&replaced=reject"));
        Assert.That((await _served.GetAsync(browser)).Html, Does.Contain("It replaces an earlier decision on the same words: reject."));
        Assert.That(File.ReadAllLines(_workspace.PathOf("curated/decisions.yaml")).Count(line => line.StartsWith("- source", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase("slot.period", "spring", "Expected a time such as 2024")]
    [TestCase("slot.metric", "ai_patent", "Expected a metric of the vocabulary")]
    [TestCase("slot.value", "", "Expected a number")]
    [TestCase("slot.value_upper", "5", "The fact cannot be corrected so")]
    [TestCase("slot.unit", "percnt", "Did you mean “percent”?")]
    [TestCase("slot.area", "NO, XQ", "Expected codes of places of the vocabulary")]
    public async Task Impossible_correction_is_refused_as_at_the_terminal_and_writes_nothing(string slot, string value, string problem)
    {
        Assert.That(await _served.DecideAsync(IdOf("4,120"), ("verdict", "correct"), ("why", "x"), (slot, value)), Does.Contain(problem));
        Assert.That(File.Exists(_workspace.PathOf("curated/decisions.yaml")), Is.False);
    }

    [TestCase("slot.period", "spring", "“时间”填写了“spring”。应为时间，例如 2024")]
    [TestCase("slot.unit", "percnt", "“单位”填写了“percnt”。应为单位，例如 percent、count、USD 或 USD/1e6 token。是否应为“percent”？")]
    [TestCase("slot.value_upper", "5", "这样更正后区间不成立")]
    public async Task Chinese_reviewers_are_told_in_Chinese(string slot, string value, string problem) => Assert.That(
        WebUtility.HtmlDecode(await _served.DecideAsync(IdOf("4,120") + "?lang=zh", ("verdict", "correct"), ("why", "x"), (slot, value))), Does.Contain(problem));

    [Test]
    public async Task Mistake_in_the_decisions_file_is_shown_with_its_line_and_nothing_is_written_over_it()
    {
        const string Broken = "- source: page.txt\n  mention: 5\n  decision: acept\n  expected: {value: 5, unit: count}\n";
        _workspace.Write("curated/decisions.yaml", Broken);

        Assert.That((await _served.GetAsync("/review")).Html, Does.Contain("decisions.yaml:3:13"));
        Assert.That(await _served.DecideAsync(IdOf("4,120"), ("verdict", "accept"), ("why", "x")), Does.Contain("decisions.yaml:3:13"));
        Assert.That(File.ReadAllText(_workspace.PathOf("curated/decisions.yaml")), Is.EqualTo(Broken));
    }

    [Test]
    public async Task Two_reviewers_at_once_lose_no_decision()
    {
        var (one, other) = (IdOf("4,120"), IdOf("2,060"));

        var answers = await Task.WhenAll(
            _served.DecideAsync(one, ("verdict", "accept"), ("why", "x"), ("reviewer", "ana")),
            _served.DecideAsync(other, ("verdict", "reject"), ("why", "y"), ("reviewer", "ben")));

        Assert.That(answers, Has.All.StartsWith("/review"));
        Assert.That(File.ReadAllText(_workspace.PathOf("curated/decisions.yaml")), Does.Contain("reviewer: ana").And.Contain("reviewer: ben"));
    }

    private string IdOf(string mention) => (string)_workspace.Query($"SELECT fact_id FROM all_facts WHERE mention LIKE '{mention}%'")[0][0]!;
}
