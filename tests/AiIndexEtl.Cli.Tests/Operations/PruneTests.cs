using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Retention;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Testing;
using AiIndexEtl.Warehouse.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class PruneTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 8, 9, 0, 0, TimeSpan.Zero);

    private Workspace _workspace = null!;
    private PageServer _server = null!;
    private FakeTimeProvider _clock = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        _clock = new FakeTimeProvider();
        _workspace.Configure(_server, "a");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public void Nothing_that_facts_hang_on_ever_goes()
    {
        var uses = from place in Gen.Choose(1, 6)
                   from hours in Gen.Choose(0, 24 * 200)
                   from isCurrent in Gen.Elements(true, false)
                   from facts in Gen.Choose(0, 2)
                   select new SnapshotUse("s", place, Now.AddHours(-hours), isCurrent, facts == 1, facts == 2);
        var rules = from last in Gen.Choose(0, 5)
                    from days in Gen.Choose(0, 100)
                    select new SnapshotRetention { KeepLastPerDocument = last == 0 ? null : last, KeepDays = days == 0 ? null : days };
        var cases = from use in uses from rule in rules from drops in Gen.Elements(true, false) select (use, rule, drops);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (use, rule, drops) = one;
            var goes = SnapshotPlan.Of([use], rule, drops, Now).Count == 1;
            var isNeeded = use.IsCurrent || use.HasOpenFacts || (use.HasClosedFactsOnly && !drops);
            var isKept = (rule.KeepLastPerDocument >= use.Place) || (rule.KeepDays is { } days && Now - use.ReceivedAt <= TimeSpan.FromDays(days));
            var isNew = Now - use.ReceivedAt <= TimeSpan.FromDays(1);
            return goes == (rule.IsSet && !isNeeded && !isKept && !isNew);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public async Task Page_without_figures_goes_and_pages_that_facts_were_read_from_stay()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "retention: {snapshots: {keep_last_per_document: 1}}\n");
        var first = await VersionAsync("In 2024 the share of organisations that use AI rose to 78 percent, the report says.");
        var none = await VersionAsync("The report is out, and there is no figure in this text at all, as far as anybody can see.");
        var last = await VersionAsync("In 2024 the share of organisations that use AI rose to 79 percent, the report says.");

        var shown = await RunAsync("prune", "--dry-run", "--format", "jsonl");
        Assert.That(Kept(), Is.EquivalentTo([first, none, last]), "a dry run removes nothing");
        var pruned = await RunAsync("prune", "--format", "jsonl");

        Assert.That((shown.ExitCode, pruned.ExitCode), Is.EqualTo((0, 0)), shown.Error + pruned.Error);
        Assert.That(Rows(shown, "snapshot"), Is.EqualTo([(none, false)]));
        Assert.That(Rows(pruned, "snapshot"), Is.EqualTo([(none, true)]));
        Assert.That(Kept(), Is.EquivalentTo([first, last]));
        var verified = await RunAsync("status", "--verify");
        Assert.That((verified.ExitCode, verified.Error.Contains("not kept here", StringComparison.Ordinal)), Is.EqualTo((0, false)),
            "what retention removed is not missed");
    }

    [Test]
    public async Task History_goes_only_where_it_is_asked_for_and_the_page_in_force_never()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "retention: {snapshots: {keep_days: 2}}\n");
        await VersionAsync("In 2024 the share of organisations that use AI rose to 78 percent, the report says.");
        var last = await VersionAsync("In 2024 the share of organisations that use AI rose to 79 percent, the report says.");
        _clock.Advance(TimeSpan.FromDays(30));

        await RunAsync("prune");
        Assert.That(Kept(), Has.Count.EqualTo(2));
        await RunAsync("prune", "--drop-history");

        Assert.That(Kept(), Is.EqualTo([last]));
    }

    [Test]
    public async Task Page_that_went_and_is_served_again_is_kept_again()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "retention: {snapshots: {keep_last_per_document: 1}}\n");
        const string text = "The report is out, and there is no figure in this text at all, as far as anybody can see.";
        var none = await VersionAsync(text);
        await VersionAsync("In 2024 the share of organisations that use AI rose to 79 percent, the report says.");
        await RunAsync("prune");
        Assert.That(Kept(), Has.None.EqualTo(none));

        await VersionAsync(text);

        Assert.That(Kept(), Has.Some.EqualTo(none));
        Assert.That((await RunAsync("run", "--from-snapshots")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Without_a_rule_no_snapshot_goes()
    {
        await VersionAsync("The report is out, and there is no figure in this text at all, as far as anybody can see.");
        await VersionAsync("In 2024 the share of organisations that use AI rose to 79 percent, the report says.");
        _clock.Advance(TimeSpan.FromDays(3000));

        var result = await RunAsync("prune");

        Assert.That(result.Error, Does.Contain("sets no rule"));
        Assert.That(Kept(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_killed_runs_left_goes_after_a_day()
    {
        await VersionAsync("In 2024 the share of organisations that use AI rose to 78 percent, the report says.");
        string[] left =
        [
            _workspace.Write("curated/.staging-1/claims.jsonl", "x"), _workspace.Write("curated/.run-1.journal", "x"),
                _workspace.Write("raw/snapshots/aa/x.html.1.tmp", "x"),
            _workspace.Write("curated/ai_index.next-1.duckdb", "x"),
        ];
        foreach (var path in left) File.SetLastWriteTimeUtc(path, _clock.GetUtcNow().UtcDateTime.AddDays(-2));
        Directory.SetLastWriteTimeUtc(_workspace.PathOf("curated/.staging-1"), _clock.GetUtcNow().UtcDateTime.AddDays(-2));
        var young = _workspace.Write("curated/.staging-2/claims.jsonl", "x");
        Directory.SetLastWriteTimeUtc(_workspace.PathOf("curated/.staging-2"), _clock.GetUtcNow().UtcDateTime);

        var result = await RunAsync("prune", "--format", "jsonl");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(left.Where(File.Exists), Is.Empty);
        Assert.That(File.Exists(young), Is.True);
        Assert.That(result.Lines.Select(line => (string)JsonNode.Parse(line)!["kind"]!),
            Is.EquivalentTo(["staging", "journal", "temporary", "unfinished"]));
    }

    [Test]
    public async Task Earlier_files_and_records_of_runs_are_kept_to_their_number()
    {
        for (var i = 0; i < 4; i++) await VersionAsync($"In 2024 the share of organisations that use AI rose to {70 + i} percent, the report says.");
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "warehouse: {keep: 1}\nretention: {keep_runs: 2}\n");

        var result = await RunAsync("prune", "--format", "jsonl");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Directory.GetFiles(_workspace.PathOf("curated/history")), Has.Length.EqualTo(1));
        Assert.That(Directory.GetFiles(_workspace.PathOf("curated/runs")), Has.Length.EqualTo(2));
        Assert.That((await RunAsync("rollback")).ExitCode, Is.Zero, "the newest earlier file is the one that stayed");
    }

    [Test]
    public async Task Without_a_published_file_there_is_nothing_to_do()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "retention: {snapshots: {keep_days: 1}}\n");

        Assert.That((await RunAsync("prune")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task File_that_cannot_be_read_keeps_every_snapshot()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "retention: {snapshots: {keep_days: 1}}\n");
        await VersionAsync("In 2024 the share of organisations that use AI rose to 78 percent, the report says.");
        _clock.Advance(TimeSpan.FromDays(100));
        _workspace.Write("curated/ai_index.duckdb", "not a database");

        Assert.That((await RunAsync("prune", "--drop-history")).ExitCode, Is.EqualTo(1));
        Assert.That(Kept(), Has.Count.EqualTo(1));
    }

    // Serves a page, runs, lets two days pass and tells the snapshot's file.
    private async Task<string> VersionAsync(string text)
    {
        var before = Kept();
        _server.Serve("/a.html", $"<html><body><article><h1>Report</h1><p>{text}</p></article></body></html>");
        var result = await RunAsync("run", "--accept-losses");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        _clock.Advance(TimeSpan.FromDays(2));
        return Kept().Except(before).Single();
    }

    private List<string> Kept() =>
        [.. _workspace.Files().Where(file =>
            file.StartsWith("raw/snapshots", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file))];

    private static List<(string, bool)> Rows(CommandResult result, string kind) =>
    [
        .. result.Lines.Select(line => JsonNode.Parse(line)!).Where(row => (string)row["kind"]! == kind)
            .Select(row => (Path.GetFileName((string)row["path"]!), (bool)row["removed"]!)),
    ];

    private Task<CommandResult> RunAsync(params string[] words) => _workspace.RunAsync(console => console with { Clock = _clock }, default, words);
}
