using System.Text.Json.Nodes;
using AiIndexEtl.Testing;
using static AiIndexEtl.Cli.Tests.Crawls;

namespace AiIndexEtl.Cli.Tests.Shards;

/// <summary>A run that several workers share publishes what one would have published.</summary>
public sealed class ShardTests
{
    private static readonly string[] s_samples = ["en1", "zh1", "zh3"];

    private Workspace _workspace = null!;
    private Workspace _alone = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _alone = new Workspace();
        _server = await PageServer.StartAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
        _alone.Dispose();
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(7)]
    public async Task Any_number_of_workers_publishes_what_one_run_does(int of)
    {
        foreach (var workspace in new[] { _workspace, _alone }) Fill(workspace);
        var alone = await _alone.RunAsync("run");
        Assert.That(alone.ExitCode, Is.Zero, alone.Error);

        await Fine("plan", "--shards", $"{of}");
        for (var shard = of - 1; shard >= 0; shard--) await Fine("worker", "--shard", $"{shard}");
        var merged = await Fine("merge");

        var (one, many) = (JsonNode.Parse(alone.Lines.Single())!, JsonNode.Parse(merged.Lines.Single())!);
        foreach (var count in new[] { "documents", "claims", "rejections", "facts_added", "conflicts", "sources_ok", "sources_failed" })
        {
            Assert.That((int)many[count]!, Is.EqualTo((int)one[count]!), count);
        }

        Assert.That(await FactsAsync(_workspace), Is.EqualTo(await FactsAsync(_alone)));
        Assert.That(
            _workspace.Query("SELECT source, source_id, snapshot_sha256, text_sha256 FROM document ORDER BY source"),
            Is.EqualTo(_alone.Query("SELECT source, source_id, snapshot_sha256, text_sha256 FROM document ORDER BY source")));
        Assert.That(_workspace.Query("SELECT shard_count, job_name FROM run").Single(), Is.EqualTo(new object[] { (long)of, "samples" }));
        Assert.That(Directory.Exists(_workspace.PathOf("curated/shards")), Is.False, "what was published is cleared away");
    }

    [Test]
    public async Task Kept_snapshots_are_shared_out_too()
    {
        Fill(_workspace);
        await Fine("run");
        var before = await FactsAsync(_workspace);

        await Fine("plan", "--shards", "2", "--from-snapshots", "--reason", "better rules");
        await Fine("worker", "--shard", "0");
        await Fine("worker", "--shard", "1");
        var merged = await Fine("merge");

        Assert.That((int)JsonNode.Parse(merged.Lines.Single())!["facts_changed"]!, Is.Zero);
        Assert.That(await FactsAsync(_workspace), Is.EqualTo(before));
        Assert.That(_workspace.Query("SELECT kind, reason FROM run ORDER BY started_at DESC LIMIT 1").Single(), Is.EqualTo(new object[] { "snapshots", "better rules" }));
    }

    [Test]
    public async Task Merge_waits_for_all_parts_and_names_those_that_are_missing()
    {
        Fill(_workspace);
        await Fine("plan", "--shards", "3");
        await Fine("worker", "--shard", "1");

        var early = await _workspace.RunAsync("merge");

        Assert.That(early.ExitCode, Is.EqualTo(1));
        Assert.That(early.Error, Does.Contain("2 of 3 parts are missing: 0,2"));
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    [Test]
    public async Task Part_that_is_done_is_left_as_it_is()
    {
        Fill(_workspace);
        await Fine("plan", "--shards", "2");
        await Fine("worker", "--shard", "0");
        var asked = _server.Requests.Count;
        var written = File.GetLastWriteTimeUtc(_workspace.PathOf("curated/shards/shard-0-of-2/claims.ndjson"));

        var again = await Fine("worker", "--shard", "0");

        Assert.That(again.Error, Does.Contain("shard 0 of 2 is done already"));
        Assert.That(_server.Requests, Has.Count.EqualTo(asked));
        Assert.That(File.GetLastWriteTimeUtc(_workspace.PathOf("curated/shards/shard-0-of-2/claims.ndjson")), Is.EqualTo(written));
    }

    [Test]
    public async Task Job_array_tells_the_part_and_a_worker_without_plan_makes_one()
    {
        Fill(_workspace);
        foreach (var shard in new[] { "0", "1" })
        {
            var worker = await _workspace.RunAsync(
                console => console with { Variable = name => name switch { "SLURM_ARRAY_TASK_ID" => shard, "SLURM_ARRAY_TASK_COUNT" => "2", _ => null } }, default, "worker");
            Assert.That(worker.ExitCode, Is.Zero, worker.Error);
        }

        await Fine("merge");
        Assert.That(_workspace.Query("SELECT shard_count FROM run").Single()[0], Is.EqualTo(2L));
    }

    [Test]
    public async Task Kubernetes_tells_the_part_and_the_plan_how_many_there_are()
    {
        Fill(_workspace);
        await Fine("plan", "--shards", "5");

        var worker = await _workspace.RunAsync(console => console with { Variable = name => name == "JOB_COMPLETION_INDEX" ? "4" : null }, default, "worker");

        Assert.That(worker.ExitCode, Is.Zero, worker.Error);
        Assert.That(Directory.Exists(_workspace.PathOf("curated/shards/shard-4-of-5")), Is.True);
    }

    [TestCase("--shard 3 --of 3", "There is no part 3 of 3: they are counted from 0 to 2.")]
    [TestCase("--shard 0 --of 4", "The plan is for 3 parts, not for 4.")]
    [TestCase("--of 3", "Which part is to be done?")]
    [TestCase("--shard x", "\"--shard\" is \"x\". Expected a whole number from 0 to 99999.")]
    public async Task Worker_that_cannot_know_its_part_says_so(string words, string problem)
    {
        Fill(_workspace);
        await Fine("plan", "--shards", "3");

        var worker = await _workspace.RunAsync(console => console with { Variable = _ => null }, default, ["worker", .. words.Split(' ')]);

        Assert.That(worker.ExitCode, Is.EqualTo(2));
        Assert.That(worker.Error, Does.Contain(problem));
    }

    [Test]
    public async Task Changed_configuration_is_told_instead_of_mixed_with_the_plan()
    {
        Fill(_workspace);
        await Fine("plan", "--shards", "1");
        await Fine("worker", "--shard", "0");
        _workspace.Configure("  - {id: other, path: pages}\n");

        var merged = await _workspace.RunAsync("merge");

        Assert.That(merged.ExitCode, Is.EqualTo(2));
        Assert.That(merged.Error, Does.Contain("is not the one that the plan was made with"));
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    [Test]
    public async Task Second_plan_takes_the_place_of_the_first_only_when_asked_to()
    {
        Fill(_workspace);
        await Fine("plan", "--shards", "2");
        await Fine("worker", "--shard", "0");

        var second = await _workspace.RunAsync("plan", "--shards", "4");
        Assert.That(second.ExitCode, Is.EqualTo(2));
        Assert.That(second.Error, Does.Contain("--force"));

        await Fine("plan", "--shards", "4", "--force");
        Assert.That(Directory.Exists(_workspace.PathOf("curated/shards/shard-0-of-2")), Is.False);
    }

    [Test]
    public async Task Damaged_part_is_told_with_its_line_and_publishes_nothing()
    {
        Fill(_workspace);
        await Fine("plan", "--shards", "1");
        await Fine("worker", "--shard", "0");
        await File.AppendAllTextAsync(_workspace.PathOf("curated/shards/shard-0-of-1/results.ndjson"), "{\"position\":");

        var merged = await _workspace.RunAsync("merge");

        Assert.That(merged.ExitCode, Is.EqualTo(1));
        Assert.That(merged.Error, Does.Contain("results.ndjson, line "));
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    // Local files, pages of two hosts, a page that the crawl has as well, one captured twice in two files, and one that fails.
    private void Fill(Workspace workspace)
    {
        foreach (var sample in s_samples) workspace.Write($"pages/{sample}.html", File.ReadAllBytes(Workspace.SamplePath(sample)));
        workspace.Write("crawl/one.warc", [.. Record("/news/a", Page("109.1"), date: "2025-04-08T09:30:00Z"), .. Record("/news/b", Page("7.7"))]);
        workspace.Write("crawl/two.warc", [.. Record("/news/a", Page("109.2"), date: "2025-04-09T09:30:00Z"), .. Record("/news/c", Page("9.3"))]);
        workspace.Write("crawl/three.warc", Record("/live", Page("1.1"), host: _server.Address.GetLeftPart(UriPartial.Authority)));
        _server.Serve("/live", Page("5.5"));
        _server.Serve("/other", Page("6.6"));
        var other = new UriBuilder(_server.AddressOf("/other")) { Host = "localhost" }.Uri;
        workspace.Configure(
            $"""
              - {"{id: crawl, warc: crawl/*.warc}"}
              - {"{id: pages, path: pages}"}
              - {$"{{id: live, url: \"{_server.AddressOf("/live")}\"}}"}
              - {$"{{id: other, url: \"{other}\"}}"}
              - {$"{{id: gone, url: \"{_server.AddressOf("/gone")}\"}}"}

            """);
    }

    private async Task<CommandResult> Fine(params string[] words)
    {
        var result = await _workspace.RunAsync(words);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result;
    }

    // The export but for the run's id, which no two runs share.
    private static async Task<string> FactsAsync(Workspace workspace)
    {
        var result = await workspace.RunAsync(
            "query", "SELECT * EXCLUDE (run_id) FROM all_facts ORDER BY source, char_start, fact_id", "--format", "csv");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result.Output;
    }
}
