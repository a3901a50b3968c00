using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Notifications;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Testing;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class NotifyTests
{
    private const string Secret = "Bearer hunter2-hunter2";

    private readonly ConcurrentQueue<string> _bodies = new();
    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _bodies.Clear();
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        Take("/hook", _ => 204);
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent, up from 55 percent in 2023.");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public async Task Webhook_gets_the_record_of_the_run_and_the_secret()
    {
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}\", when: always, header: X-Token, header_variable: HOOK}}");

        var result = await RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var notice = JsonNode.Parse(_bodies.Single())!;
        var run = notice["run"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string)notice["event"]!, Is.EqualTo("run"));
            Assert.That((string)run["outcome"]!, Is.EqualTo("published"));
            Assert.That((string)run["run_id"]!, Is.EqualTo((string)JsonNode.Parse(result.Output)!["run_id"]!));
            Assert.That((long)run["facts_added"]!, Is.GreaterThan(0));
            Assert.That((int)run["exit_code"]!, Is.Zero);
            Assert.That((string)notice["summary"]![0]!, Does.StartWith("aiindex on ").And.EndsWith("samples: published"));
            Assert.That((string)notice["text"]!, Does.Contain(" added, 0 changed, 0 removed"));
            Assert.That(_server.Requests.Single()["X-Token"], Is.EqualTo(Secret));
            Assert.That(_server.Requests.Single()["Content-Type"], Does.StartWith("application/json"));
        });
    }

    [Test]
    public async Task Failed_document_is_told_of_with_its_reason()
    {
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}\"}}",
            "  - {id: gone, url: \"" + _server.AddressOf("/gone.html") + "\", group: samples}\n");

        var result = await RunAsync("run");

        var notice = JsonNode.Parse(_bodies.Single())!;
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((string)notice["run"]!["outcome"]!, Is.EqualTo("published_in_part"));
        Assert.That((string)notice["run"]!["failures"]![0]!["source_id"]!, Is.EqualTo("gone"));
        Assert.That((string)notice["summary"]![1]!, Does.StartWith("gone: ").And.Contain("(scrape: "));
    }

    [Test]
    public async Task Run_in_which_nothing_went_wrong_is_no_problem()
    {
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}\"}}");

        Assert.That((await RunAsync("run")).ExitCode, Is.Zero);
        Assert.That(_bodies, Is.Empty);
    }

    [Test]
    public async Task Service_that_stumbles_is_asked_again()
    {
        Take("/hook", count => count < 3 ? 503 : 200);
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}\", when: always}}");

        var result = await RunAsync("run");

        Assert.That((result.ExitCode, _server.CountOf("/hook")), Is.EqualTo((0, 3)));
        Assert.That(result.Error, Does.Not.Contain("notification"));
    }

    [TestCase(503, 4)]
    [TestCase(403, 1)]
    [TestCase(307, 1, Description = "a redirect would take the secret elsewhere")]
    public async Task Service_that_refuses_costs_a_warning_and_never_the_run(int status, int requests)
    {
        Take("/hook", _ => status);
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}?key=hidden\", when: always, header_variable: HOOK}}");
        Take("/hook?key=hidden", _ => status);

        var result = await RunAsync("run");

        Assert.That((result.ExitCode, _server.CountOf("/hook?key=hidden")), Is.EqualTo((0, requests)));
        Assert.That(result.Error, Does.Contain($"warning: The notification did not arrive: 127.0.0.1 answered with status {status}."));
        Assert.That(result.Error + result.Output, Does.Not.Contain("hunter2").And.Not.Contain("hidden"));
    }

    [Test]
    public async Task Service_that_is_down_costs_a_warning()
    {
        Configure("notify: {url: \"http://127.0.0.1:1/hook\", when: always}");

        var result = await RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Does.Contain("127.0.0.1 could not be reached (ConnectionError)"));
    }

    [Test]
    public async Task Secret_that_is_not_set_is_named_and_nothing_is_sent()
    {
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}\", when: always, header_variable: NONE}}");

        var result = await RunAsync("run");

        Assert.That((result.ExitCode, _bodies.Count), Is.EqualTo((0, 0)));
        Assert.That(result.Error, Does.Contain("the environment variable NONE (notify.header_variable) is not set"));
    }

    [Test]
    public async Task Secret_with_a_line_break_is_not_sent_and_not_shown()
    {
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}\", when: always, header_variable: BROKEN}}");

        var result = await RunAsync("run");

        Assert.That((result.ExitCode, _bodies.Count), Is.EqualTo((0, 0)));
        Assert.That(result.Error, Does.Contain("is no value of a field").And.Not.Contain("hunter2"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The commands are for sh.")]
    public async Task Command_reads_the_notice_and_has_its_gist_in_variables()
    {
        Configure("notify: {command: 'cat > got.json; echo \"$AIINDEX_OUTCOME\" > outcome.txt', when: always}");

        var result = await RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((string)JsonNode.Parse(await File.ReadAllTextAsync(_workspace.PathOf("got.json")))!["run"]!["outcome"]!, Is.EqualTo("published"));
        Assert.That(await File.ReadAllTextAsync(_workspace.PathOf("outcome.txt")), Is.EqualTo("published\n"));
    }

    [TestCase("echo no such list >&2; exit 3", "ended with exit code 3: no such list")]
    [TestCase("exec 0<&-; exit 0", null, Description = "a command need not read")]
    [Platform(Exclude = "Win", Reason = "The commands are for sh.")]
    public async Task Command_that_fails_costs_a_warning(string command, string? warning)
    {
        Configure("");

        var result = await RunAsync("run", "--notify", command);

        Assert.That(result.ExitCode, Is.Zero);
        if (warning is null) Assert.That(result.Error, Does.Not.Contain("notify"));
        else Assert.That(result.Error, Does.Contain(warning));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The command is for sh.")]
    public async Task Command_that_hangs_is_ended_with_what_it_started()
    {
        var problem = await ShellCommand.RunAsync(
            "sleep 600 & sleep 600", _workspace.Folder, [], new Dictionary<string, string>(StringComparer.Ordinal), TimeSpan.FromMilliseconds(200),
                TimeProvider.System, default);

        Assert.That(problem, Does.Contain("took longer than 0 s and was ended"));
    }

    [Test]
    public async Task Command_line_goes_before_the_file()
    {
        Configure("notify: {url: \"http://127.0.0.1:1/hook\", when: always}");

        var off = await RunAsync("run", "--notify", "off");
        var other = await RunAsync("run", "--notify", _server.AddressOf("/hook").AbsoluteUri);

        Assert.That(off.Error + other.Error, Does.Not.Contain("could not be reached"));
        Assert.That(_bodies, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Dry_run_tells_nobody()
    {
        Configure($"notify: {{url: \"{_server.AddressOf("/hook")}\", when: always}}");

        await RunAsync("run", "--dry-run");

        Assert.That(_bodies, Is.Empty);
        Assert.That(_workspace.Files(), Has.None.Contains("runs"));
    }

    private static readonly TestCaseData[] Occasions =
    [
        new(Record(RunEnding.Published), false, false), new(Record(RunEnding.Published) with { FactsAdded = 1 }, false, true),
        new(Record(RunEnding.Published) with { FactsRemoved = 1 }, false, true),
            new(Record(RunEnding.Published) with { ConflictsNew = 1 }, true, true),
        new(Record(RunEnding.PublishedInPart), true, true), new(Record(RunEnding.HeldBack), true, true), new(Record(RunEnding.Failed), true, true),
        new(Record(RunEnding.Interrupted), true, true), new(Record(RunEnding.NothingToRead), false, false),
    ];

    [TestCaseSource(nameof(Occasions))]
    public void Occasion_says_which_runs_are_told_of(object record, bool problems, bool news)
    {
        Assert.That(RunNotice.IsWanted(NotifyOccasion.Problems, (RunRecord)record), Is.EqualTo(problems));
        Assert.That(RunNotice.IsWanted(NotifyOccasion.New, (RunRecord)record), Is.EqualTo(news));
        Assert.That(RunNotice.IsWanted(NotifyOccasion.Always, (RunRecord)record), Is.True);
    }

    [Test]
    public void Many_failures_are_counted_and_not_all_told()
    {
        var record = Record(RunEnding.Failed) with { Failures = [.. Enumerable.Range(0, 9)
            .Select(i => new FailedSource($"s{i}", "a", "scrape", "gone", "It is gone."))] };

        Assert.That(RunWords.Lines(record), Has.Some.EqualTo("and 4 more failures").And.Some.StartsWith("s4: ").And.None.StartsWith("s5: "));
    }

    private static RunRecord Record(RunEnding ending) => new()
    {
        Group = "samples", Outcome = ending, ExitCode = 0, StartedAt = DateTimeOffset.UnixEpoch, Seconds = 1, Host = "night", Version = "0.1.0",
        FactsAdded = 0, FactsChanged = 0, FactsRemoved = 0, ConflictsNew = 0,
    };

    private void Configure(string notify, string sources = "")
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n" + sources);
        File.AppendAllText(_workspace.PathOf("pipeline.yaml"), notify + "\n");
    }

    // The pauses between attempts pass at once; limits of time are longer.
    private Task<CommandResult> RunAsync(params string[] words) => _workspace.RunAsync(
        console => console with
        {
            Clock = new FakeTimeProvider { PassesAtOnce = TimeSpan.FromSeconds(10) },
            Variable = name => name switch { "HOOK" => Secret, "BROKEN" => Secret + "\r\nX-Other: 1", _ => null },
        },
        default,
        words);

    private void Take(string path, Func<int, int> status) => _server.Respond(path, async (context, count) =>
    {
        using var reader = new StreamReader(context.Request.Body);
        _bodies.Enqueue(await reader.ReadToEndAsync());
        context.Response.StatusCode = status(count);
        if (context.Response.StatusCode == 307) context.Response.Headers.Location = "/elsewhere";
    });
}
