using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Health;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Testing;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class StatusTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 8, 9, 0, 0, TimeSpan.Zero);

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent.");
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    private static readonly TestCaseData[] Limits =
    [
        new(null, null, null, 30.0, "NoLimit"), new(5, null, null, 30.0, "Late"), new(null, 5, null, 30.0, "Late"), new(null, null, 5, 30.0, "Late"),
        new(40, 5, 5, 30.0, "Fresh"), new(null, 40, 5, 30.0, "Fresh"), new(5, null, null, 5.0, "Fresh"), new(5, null, null, 5.001, "Late"),
            new(5, null, null, null, "Never"),
        new(null, null, null, null, "NoLimit"),
    ];

    [TestCaseSource(nameof(Limits))]
    public void Source_goes_before_group_and_group_before_all(int? own, int? group, int? all, double? age, string expected)
    {
        var configuration = new PipelineConfiguration
        {
            Folder = "/",
            Freshness = new FreshnessSettings { LateAfterDays = all, Groups = group is { } days
                ? [new GroupFreshness { Name = "live", LateAfterDays = days }] : [] },
            Sources = [new SourceSettings { Id = "a", Group = "live", LateAfterDays = own }],
        };
        IReadOnlyList<SourceReceipt> receipts = age is { } past ? [new SourceReceipt("a", Now - TimeSpan.FromDays(past), null, null, null)] : [];

        Assert.That(SourceState.Of(configuration, receipts, Now).Single().Freshness.ToString(), Is.EqualTo(expected));
    }

    [TestCase(-1, "It is gone."), TestCase(-3, null, Description = "it was received since")]
    public void Failure_is_told_until_the_source_is_received_again(int failedDaysAgo, string? expected)
    {
        var configuration = new PipelineConfiguration { Folder = "/", Sources = [new SourceSettings { Id = "a", Group = "live" }] };

        var state = SourceState.Of(configuration, [new SourceReceipt("a", Now.AddDays(-2), Now.AddDays(failedDaysAgo), "gone", "It is gone.")], Now)
            .Single();

        Assert.That((state.Error, state.AgeDays), Is.EqualTo((expected, 2)));
    }

    [Test]
    public async Task Sources_age_and_a_late_one_is_an_exit_code_of_its_own()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples, late_after_days: 3}\n  - {id: b, url: \"http://127.0.0.1:1/b\", group: "
            + "other}\n");
        var clock = new FakeTimeProvider();
        Assert.That((await RunAsync(clock, "run")).ExitCode, Is.Zero);

        clock.Advance(TimeSpan.FromDays(2));
        var fresh = await RunAsync(clock, "status", "--check", "--format", "jsonl");
        clock.Advance(TimeSpan.FromDays(2));
        var late = await RunAsync(clock, "status", "--check", "--format", "jsonl");
        var unchecked_ = await RunAsync(clock, "status");

        Assert.That((fresh.ExitCode, late.ExitCode, unchecked_.ExitCode), Is.EqualTo((0, 1, 0)));
        Assert.That(late.Error, Does.Contain("a was received 4 days ago; it is late after 3"));
        var status = JsonNode.Parse(late.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(status["late_sources"]!.AsArray().Select(id => (string)id!), Is.EqualTo(["a"]));
            Assert.That(status["freshness"]!.AsArray()
                .Select(source => ((string)source!["source_id"]!, (int?)source["age_days"], (string)source["state"]!)),
                Is.EqualTo(new (string, int?, string)[] { ("a", 4, "late"), ("b", null, "no_limit") }));
            Assert.That((string)status["last_run"]!, Does.StartWith("2025-04-08 09:00 UTC, samples: published, exit code 0"));
            Assert.That(status["last_failure"], Is.Null);
            Assert.That(status["next_run"], Is.Null);
        });
    }

    [Test]
    public async Task Run_that_published_nothing_is_the_last_failure()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n  - {id: b, url: \"http://127.0.0.1:1/b\", group: other}\n");
        var clock = new FakeTimeProvider();
        await RunAsync(clock, "run", "--group", "other");
        clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(clock, "run");

        var status = JsonNode.Parse((await RunAsync(clock, "status", "--format", "jsonl")).Output)!;

        Assert.That((string)status["last_run"]!, Does.Contain("samples: published"));
        Assert.That((string)status["last_failure"]!, Does.StartWith("2025-04-08 09:00 UTC, other: failed, exit code 1 (b: "));
    }

    [Test]
    public async Task Check_without_any_limit_says_that_nothing_can_be_late()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n");

        var result = await RunAsync(new FakeTimeProvider(), "status", "--check");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Does.Contain("No source can be late"));
    }

    [Test]
    public async Task Table_shows_sources_and_runs()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples, late_after_days: 3}\n");
        await RunAsync(new FakeTimeProvider(), "run");

        var result = await RunAsync(new FakeTimeProvider(), "status", "--format", "table");

        Assert.That(result.Output, Does.Contain("late after").And.Contain("fresh").And.Contain("run of").And.Contain("2025-04-08 09:00"));
    }

    [Test]
    public async Task Sound_file_and_snapshots_are_verified_without_a_change()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n");
        await RunAsync(new FakeTimeProvider(), "run");
        var before = await File.ReadAllBytesAsync(_workspace.Database);

        var result = await RunAsync(new FakeTimeProvider(), "status", "--verify", "--format", "jsonl");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("6 of 6 checks of the published file passed").And.Contain("1 of 1 snapshots read have their hash"));
        Assert.That((bool)JsonNode.Parse(result.Output)!["verification"]!["is_sound"]!, Is.True);
        Assert.That(await File.ReadAllBytesAsync(_workspace.Database), Is.EqualTo(before));
    }

    [TestCase("UPDATE document_text SET text = text || '!'", "texts_match_their_hash")]
    [TestCase("UPDATE claim SET char_start = char_start + 1", "mention_replays_in_text")]
    [TestCase("DELETE FROM claim", "nothing_is_orphaned")]
    [TestCase("UPDATE fact SET confidence = 2", "values_are_in_range")]
    [TestCase("INSERT INTO run SELECT * FROM run", "ids_are_unique")]
    [TestCase("ALTER TABLE fact ADD COLUMN mine INTEGER", "tables_are_those_of_the_scripts")]
    public async Task File_that_was_changed_by_hand_is_found(string change, string check)
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n");
        await RunAsync(new FakeTimeProvider(), "run");
        using (var connection = new WarehouseConnectionFactory().Open(_workspace.Database, WarehouseAccess.ReadWrite)) connection.Execute(
            change + "; CHECKPOINT");

        var result = await RunAsync(new FakeTimeProvider(), "status", "--verify");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain($"error: check {check}: "));
    }

    [Test]
    public async Task Damaged_snapshot_is_found_and_the_limit_holds()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n");
        await RunAsync(new FakeTimeProvider(), "run");
        var kept = _workspace.PathOf(
            _workspace.Files().Single(file => file.StartsWith("raw", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal)));
        await File.AppendAllTextAsync(kept, "!");

        var result = await RunAsync(new FakeTimeProvider(), "status", "--verify");
        var none = await RunAsync(new FakeTimeProvider(), "status", "--verify", "--snapshots", "0");

        Assert.That((result.ExitCode, none.ExitCode), Is.EqualTo((1, 0)), none.Error);
        Assert.That(result.Error, Does.Contain("no longer has the hash in its name"));
    }

    [Test]
    public async Task File_that_is_no_database_is_told_and_is_an_exit_code_of_its_own()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n");
        _workspace.Write("curated/ai_index.duckdb", "not a database");

        Assert.That((await RunAsync(new FakeTimeProvider(), "status", "--verify")).ExitCode, Is.EqualTo(1));
    }

    private Task<CommandResult> RunAsync(TimeProvider clock, params string[] words) =>
        _workspace.RunAsync(console => console with { Clock = clock }, default, words);
}
