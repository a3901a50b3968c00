using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Health;
using AiIndexEtl.Cli.Locks;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class DoctorTests
{
    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        _server.ServeRobots("User-agent: *\nAllow: /\n");
        _server.Serve("/a.html", Workspace.OneFigure);
        _workspace.Configure(_server, "a");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public async Task Sound_set_up_is_fit_for_a_run()
    {
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);

        var (exitCode, findings) = await ExamineAsync();

        Assert.That(exitCode, Is.Zero);
        Assert.That(findings.Where(finding => finding.State != "ok").Select(finding => finding.Check), Is.EquivalentTo(["schedule", "notify"]),
            "nothing starts it, and nobody is told");
        Assert.That(findings.Where(finding => finding.State == "ok").Select(finding => finding.Check).Distinct(), Is.SupersetOf(new[]
        {
            "program", "configuration", "contact", "vocabulary", "models", "published folder", "published folder space", "raw folder",
                "database library", "published file", "lock", "leftovers",
            "clock", $"network {_server.Address.Authority}",
        }));
        Assert.That(_workspace.Files(), Has.None.Contains("doctor"), "nothing is left of the attempts to write");
    }

    [Test]
    public async Task Every_finding_that_is_not_fine_says_what_to_do()
    {
        _workspace.Write("curated/ai_index.duckdb", "not a database");
        await File.AppendAllTextAsync(
            _workspace.PathOf("pipeline.yaml"), "raw_folder: a.txt\nnotify: {url: \"https://example.org\", header_variable: NONE}\n");
        _workspace.Write("a.txt", "in the way");

        var (exitCode, findings) = await ExamineAsync();

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(findings.Where(finding => finding.State == "fail").Select(finding => finding.Check),
            Is.EquivalentTo(["published file", "raw folder"]));
        Assert.That(findings.Where(finding => finding.State != "ok" && string.IsNullOrEmpty(finding.Remedy)), Is.Empty);
        Assert.That(findings.Single(finding => finding is { Check: "notify", State: "warn" }).Message, Does.Contain("NONE"));
    }

    [Test]
    public async Task Configuration_that_is_wrong_is_told_with_its_place()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "retention: {keep_run: 1}\n");

        var (exitCode, findings) = await ExamineAsync();

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(findings[^1], Has.Property("Check").EqualTo("configuration").And.Property("State").EqualTo("fail"));
        Assert.That(findings[^1].Message, Does.StartWith("pipeline.yaml:4:").And.Contain("Did you mean \"keep_runs\"?"));
    }

    [Test]
    public async Task Missing_configuration_and_vocabulary_are_told()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "vocabulary: [mine.yaml]\n");
        _workspace.Write("mine.yaml", "metrics: 7\n");
        Assert.That((await ExamineAsync()).Findings.Where(finding => finding.State == "fail").Select(finding => finding.Check),
            Is.EqualTo(["vocabulary"]));

        File.Delete(_workspace.PathOf("pipeline.yaml"));
        Assert.That((await ExamineAsync()).Findings[^1].Remedy, Does.Contain("--config"));
    }

    [Test]
    public async Task Site_that_is_not_there_and_contact_that_is_not_set_are_told()
    {
        _workspace.Write("pipeline.yaml",
            "fetch: {allow_private_hosts: true}\nsources:\n  - {id: a, url: \"http://127.0.0.1:1/a\"}\n  - {id: b, url: "
            + "\"http://no-such-host.invalid/b\"}\ndefault_group: samples\n");

        var (exitCode, findings) = await ExamineAsync();
        var offline = await ExamineAsync("--offline");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(findings.Where(finding => finding.State == "fail").Select(finding => finding.Check),
            Is.EquivalentTo(["network 127.0.0.1:1", "network no-such-host.invalid"]));
        Assert.That(findings.Single(finding => finding.Check == "contact").State, Is.EqualTo("warn"));
        Assert.That(findings.Single(finding => finding.Check == "clock").Message, Does.Contain("could not be compared"));
        Assert.That(offline.ExitCode, Is.Zero);
        Assert.That(offline.Findings.Select(finding => finding.Check), Has.None.StartsWith("network"));
    }

    [Test]
    public async Task Host_in_a_private_network_is_told_where_none_is_allowed()
    {
        _workspace.Write("pipeline.yaml",
            $"fetch: {{contact: tests@example.org}}\nsources:\n  - {{id: a, url: \"{_server.AddressOf("/a.html")}\"}}\n");

        var finding = (await ExamineAsync()).Findings.Single(finding => finding.Check.StartsWith("network", StringComparison.Ordinal));

        Assert.That((finding.State, finding.Message), Is.EqualTo(("fail", "The name leads into a private network.")));
    }

    [Test]
    public async Task Robots_txt_that_fails_is_told()
    {
        _server.Fail("/robots.txt", 503);

        Assert.That((await ExamineAsync()).Findings.Single(finding => finding.Check.StartsWith("network", StringComparison.Ordinal)).State,
            Is.EqualTo("warn"));
    }

    [Test]
    public async Task Clock_that_is_wrong_is_told()
    {
        var result = await _workspace.RunAsync(console => console with { Clock = new FakeTimeProvider() }, default, "doctor", "--format", "jsonl");

        Assert.That(Parse(result).Single(finding => finding.Check == "clock"),
            Has.Property("State").EqualTo("warn").And.Property("Message").Contains("behind"));
    }

    [TestCase(4.9, "Ok"), TestCase(-4.9, "Ok"), TestCase(5.1, "Warn"), TestCase(-600, "Warn")]
    public void Clock_may_be_five_minutes_off(double minutes, string verdict) =>
        Assert.That(NetworkChecks.Clock([TimeSpan.FromHours(-30), TimeSpan.FromMinutes(minutes)]).Verdict.ToString(), Is.EqualTo(verdict));

    [TestCase(10_000, 100, "Ok"), TestCase(800, 100, "Warn"), TestCase(160, 100, "Fail"), TestCase(10, 0, "Fail"), TestCase(600, 0, "Ok")]
    public void Space_is_held_against_the_size_of_the_file(long freeMegabytes, long fileMegabytes, string verdict) =>
        Assert.That(DiskChecks.Space("published folder", "/data", freeMegabytes * 1_048_576, fileMegabytes * 1_048_576).Verdict.ToString(),
            Is.EqualTo(verdict));

    [Test]
    public async Task Run_under_way_and_leftovers_are_told()
    {
        _workspace.Write("curated/.run-1.journal", "x");
        File.SetLastWriteTimeUtc(_workspace.PathOf("curated/.run-1.journal"), DateTime.UtcNow.AddDays(-2));
        using var held = RunLock.TryTake(_workspace.Database, new LockHolder(4711, "night", DateTimeOffset.UtcNow.AddDays(-1), "aiindex run"));

        var findings = (await ExamineAsync("--offline")).Findings;

        Assert.That(findings.Single(finding => finding.Check == "lock"),
            Has.Property("State").EqualTo("warn").And.Property("Message").Contains("process 4711 on night"));
        Assert.That(findings.Single(finding => finding.Check == "leftovers"),
            Has.Property("State").EqualTo("warn").And.Property("Remedy").Contains("aiindex prune"));
    }

    [Test]
    public async Task Locks_that_are_switched_off_are_told()
    {
        var result = await _workspace.RunAsync(
            console => console with { Variable = name => name == "DOTNET_SYSTEM_IO_DISABLEFILELOCKING" ? "1" : null }, default, "doctor", "--offline",
                "--format", "jsonl");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(Parse(result).First(finding => finding.Check == "lock").State, Is.EqualTo("fail"));
    }

    [Test]
    public async Task Person_reads_one_line_for_each_check_and_one_for_what_to_do()
    {
        var result = await _workspace.RunAsync("doctor", "--offline", "--format", "table");

        Assert.That(result.Output,
            Does.Contain("ok    configuration: ").And.Contain("warn  schedule: ").And.Contain("\n      Write a timer with: aiindex schedule"));
        Assert.That(result.Error, Does.Match("^[0-9]+ checks: [0-9]+ ok, [0-9]+ to look at, 0 failed\n$"));
    }

    private async Task<(int ExitCode, List<Line> Findings)> ExamineAsync(params string[] words)
    {
        var result = await _workspace.RunAsync(["doctor", "--format", "jsonl", .. words]);
        return (result.ExitCode, Parse(result));
    }

    private static List<Line> Parse(CommandResult result) =>
        [.. result.Lines.Select(line => JsonNode.Parse(line)!)
            .Select(row => new Line((string)row["state"]!, (string)row["check"]!, (string)row["message"]!, (string?)row["remedy"]))];

    private sealed record Line(string State, string Check, string Message, string? Remedy);
}
