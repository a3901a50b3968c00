using System.Text.Json;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Exchange.Import;

namespace AiIndexEtl.Warehouse.Tests.Exchange;

/// <summary>Whatever stands in a file that is imported, it is told and nothing breaks.</summary>
public sealed class DamageTests
{
    private Store _store = null!;
    private Store _other = null!;

    [SetUp]
    public void Create() => (_store, _other) = (new Store(), new Store());

    [TearDown]
    public void Remove()
    {
        _store.Dispose();
        _other.Dispose();
    }

    [TestCase("\"last_run_id\": \"", "\"last_run_id\": \"x", "last_run_id is \"x")]
    [TestCase("\"files\": [", "\"files\": null, \"more\": [", "files is null")]
    [TestCase("\"table\": \"area\"", "\"table\": \"claim\"", "the table claim stands in it twice")]
    [TestCase("\"table\": \"area\"", "\"table\": null", "area.jsonl has no table")]
    [TestCase("\"path\": \"area.jsonl\"", "\"path\": \"../area.jsonl\"", "\"../area.jsonl\" is no file of the folder")]
    [TestCase("\"schema_version\": ", "\"schema_version\": -", "schema_version is -")]
    public void Damaged_manifest_is_told(string damage, string by, string what)
    {
        _store.Published(History.Report);
        var folder = History.Exported(_store, ExportFormat.Jsonl).Folder;
        TextFile.Replace(Path.Combine(folder, ExportManifest.Name), damage, by);

        var outcome = History.Import(_other, request => request with { SkipsBad = true }, folder);

        Assert.That(outcome.Publication, Is.Null);
        Assert.That(outcome.Problems.Single().ToString(), Does.StartWith("shown/out: The file manifest.json is not as it was exported: ").And.Contain(what));
    }

    [TestCase("fact.jsonl", 2)]
    [TestCase("document_text.jsonl", 1)]
    public void Broken_byte_of_an_export_is_told_and_its_line_left_out(string file, int line)
    {
        _store.Published(History.Report);
        var folder = History.Exported(_store, ExportFormat.Jsonl).Folder;
        Break(Path.Combine(folder, file), line);

        var outcome = History.Import(_other, folder);
        var taken = History.Import(_other, request => request with { SkipsBad = true }, folder);

        Assert.That(outcome.Problems[0].ToString(), Does.StartWith($"shown/out/{file}:{line}: The line is no UTF-8"));
        Assert.That(taken.Problems[0].Line, Is.EqualTo(line));
        Assert.That(taken.Publication, Is.Not.Null);
    }

    [Test]
    public void Half_a_character_in_an_escape_is_told()
    {
        _store.Published(History.Report);
        var folder = History.Exported(_store, ExportFormat.Jsonl).Folder;
        TextFile.Replace(Path.Combine(folder, "fact.jsonl"), "\"unit\":\"percent\"", "\"unit\":\"\\ud800\"");

        Assert.That(History.Import(_other, folder).Problems[0].ToString(), Does.StartWith("shown/out/fact.jsonl:1: \"unit\" is "));
    }

    [TestCase("claims.ndjson")]
    [TestCase("snapshots.ndjson")]
    public void Broken_byte_of_a_shard_is_told(string file)
    {
        var folder = _store.Stage(History.Report).Path;
        Break(Path.Combine(folder, file), 1);

        Assert.That(History.Import(_other, folder).Problems[0].ToString(), Does.Contain($"/{file}:1: The line is no UTF-8"));
    }

    [Test]
    public void Same_shard_twice_is_the_shard_once()
    {
        var page = History.Report.WithCheck(0, "consistent", 1);
        var folder = _store.Stage(page).Path;

        var outcome = History.Import(_other, folder, folder);

        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        Assert.That(
            _other.Ask("SELECT (SELECT count(*) FROM claim_check), (SELECT count(*) FROM fetch_attempt), (SELECT count(*) FROM rejection), (SELECT count(*) FROM fact)")[0],
            Is.EqualTo(new object[] { 1L, 1L, 0L, 2L }));
    }

    [Test]
    public void Positions_far_behind_all_words_are_not_believed_and_take_no_memory()
    {
        var claim = new Page { Text = "So 5% agreed." }.With("5%", 5m).Claims[0];
        var lines = Enumerable.Range(0, 30).Select(i => claim with { Source = $"https://news.example/{i}", CharStart = RebuiltText.Longest - 2, CharEnd = RebuiltText.Longest });
        var file = Write(lines);

        var before = GC.GetTotalAllocatedBytes();
        var outcome = History.Import(_other, file);

        Assert.That(outcome.Problems, Has.Count.EqualTo(30));
        Assert.That(outcome.Problems[0].ToString(), Does.StartWith("shown/claims.jsonl:1: ").And.Contain("is not believed"));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(100_000_000));
    }

    [Test]
    public void Words_far_behind_the_others_are_found_at_their_place()
    {
        var claim = new Page { Text = "So 5% agreed." }.With("5%", 5m).Claims[0];
        var file = Write([claim, claim with { CharStart = 300_003, CharEnd = 300_005 }]);

        Assert.That(History.Import(_other, file).Publication?.Failure?.Message, Is.Null);
        Assert.That(_other.Ask("SELECT char_start FROM all_facts ORDER BY 1").Select(row => row[0]), Is.EqualTo(new object[] { 3, 300_003 }));
    }

    [Test]
    public void Claim_that_the_rules_of_identity_fail_on_is_a_bad_line()
    {
        var page = new Page { Text = "So 5% agreed, and 6% did not." }.With("5%", 5m).With("6%", 6m);
        var file = Write(page.Claims);

        var outcome = History.Import(_other, request => request with { SkipsBad = true, Identify = claims => claims.Any(claim => claim.Value == 5m) ? throw new OverflowException("too large") : request.Identify(claims) }, file);

        Assert.That(outcome.Problems.Single().ToString(), Does.StartWith("shown/claims.jsonl:1: ").And.Contain("OverflowException: too large"));
        Assert.That(_other.Ask("SELECT mention FROM all_facts").Single()[0], Is.EqualTo("6%"));
    }

    [TestCase("0.00000000000000000001", 1_000_000_000)]
    [TestCase("1", 1)]
    public void Numbers_of_any_size_are_imported(string mention, int value)
    {
        var page = new Page { Text = $"So {mention} agreed." }.With(mention, value, claim => claim with { Unit = "count", Kind = ClaimKind.Level });

        Assert.That(History.Import(_other, Write(page.Claims)).Publication?.Failure?.Message, Is.Null);
    }

    private string Write(IEnumerable<Claim> claims)
    {
        var path = Path.Combine(_store.Folder, "claims.jsonl");
        File.WriteAllLines(path, claims.Select(claim => JsonSerializer.Serialize(claim, CoreJson.Rows.Claim)));
        return path;
    }

    // A byte that begins no character, in the middle of the first word of a line.
    private static void Break(string path, int line)
    {
        var bytes = File.ReadAllBytes(path);
        var at = -1;
        for (var i = 1; i < line; i++) at = Array.IndexOf(bytes, (byte)'\n', at + 1);
        var quote = Array.IndexOf(bytes, (byte)':', at + 1) + 2;
        bytes[quote] = 0xFF;
        File.WriteAllBytes(path, bytes);
    }
}
