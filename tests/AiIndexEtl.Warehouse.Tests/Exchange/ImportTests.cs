using System.Text.Json;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Exchange.Import;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Exchange;

/// <summary>What is exported comes back whole, what is imported is neither lost nor doubled, and what is damaged is named and kept out.</summary>
public sealed class ImportTests
{
    private const string Facts = "SELECT source, mention, char_start, value, value_upper, unit, kind, area, subject, period, confidence, edition, title FROM all_facts ORDER BY source, char_start";

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

    [Test]
    public void Export_imported_into_a_new_file_exports_the_same_bytes_again()
    {
        History.Publish(_store);
        AddWhatPeopleSaid();
        var first = History.Exported(_store, ExportFormat.Jsonl);

        var outcome = Import(_other, first.Folder);
        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        var second = History.Exported(_other, ExportFormat.Jsonl);

        Assert.That(outcome.IsRestore);
        Assert.That(History.Bytes(second.Folder), Is.EqualTo(History.Bytes(first.Folder)));
        Assert.That(_other.Ask("FROM fact_history ORDER BY ALL"), Is.EqualTo(_store.Ask("FROM fact_history ORDER BY ALL")).And.Not.Empty);
        Assert.That(_other.FilesBeside().Where(name => name.Contains(".next-", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Export_imported_into_a_new_file_brings_the_parquet_file_along()
    {
        History.Publish(_store);

        var outcome = Import(_other, request => request with { Publication = request.Publication with { ParquetPath = _other.Parquet } }, History.Exported(_store, ExportFormat.Jsonl).Folder);

        Assert.That(outcome.Publication?.Report?.ParquetPath, Is.EqualTo(_other.Parquet), outcome.Publication?.Failure?.Message);
        Assert.That(_other.Ask($"SELECT count(*) FROM '{_other.Parquet}'"), Is.EqualTo(_other.Ask("SELECT count(*) FROM facts")));
        Assert.That(Directory.EnumerateFiles(Path.GetDirectoryName(_other.Parquet)!), Has.Exactly(1).Items);
    }

    [Test]
    public void Restored_file_takes_the_next_run_like_the_one_that_was_exported()
    {
        History.Publish(_store);
        Assert.That(Import(_other, History.Exported(_store, ExportFormat.Jsonl).Folder).Publication?.Failure?.Message, Is.Null);
        _other.Time.Now = _store.Time.Now;

        var report = _other.Published(History.Trade, History.OlderReport);

        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 0, 0, 0, report.Facts.Unchanged)));
        Assert.That(_other.Ask(Facts), Is.EqualTo(_store.Ask(Facts)));
        Assert.That(_other.Ask("SELECT count(*) FROM run")[0][0], Is.EqualTo(5L));
    }

    [Test]
    public void Import_into_a_file_with_facts_adds_what_it_lacks_and_doubles_nothing()
    {
        History.Publish(_store);
        _other.Published(new Page { Source = "https://own.example/a", Text = "Here 5% agreed.", Edition = null }.With("5%", 5m), History.OlderReport with { Title = "Own title" });
        var export = History.Exported(_store, ExportFormat.Jsonl).Folder;

        var outcome = Import(_other, export);
        var again = Import(_other, export);

        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        var others = _store.Ask(Facts.Replace("FROM all_facts", "FROM all_facts WHERE source <> 'https://news.example/older report'", StringComparison.Ordinal));
        var joined = _other.Ask(Facts);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.IsRestore, Is.False);
            Assert.That(joined, Has.Count.EqualTo(others.Count + 2));
            Assert.That(joined, Is.SupersetOf(others));
            Assert.That(joined.Select(row => row[12]), Does.Contain("Own title"), "where both have read the same snapshot, the file's own reading stays");
            Assert.That(_other.Ask("SELECT kind FROM run ORDER BY started_at").Select(row => row[0]), Is.EqualTo(new[] { "fetch", "import" }));
            Assert.That(again.Publication, Is.Null, "there is nothing left to take");
            Assert.That(_other.Ask(Facts), Is.EqualTo(joined));
            Assert.That(outcome.Notes, Has.Some.Contains("1 documents as new or newer").And.Some.Contains("superseded readings stay behind"));
            Assert.That(_other.Ask("SELECT text_sha256 FROM document_text ORDER BY 1"), Is.SupersetOf(_store.Ask("SELECT text_sha256 FROM document_text ORDER BY 1")), "earlier texts come along");
            Assert.That(_other.Ask("SELECT claim_id FROM claim"), Is.SupersetOf(_store.Ask("SELECT claim_id FROM claim")), "and the claims in them");
        });
    }

    [Test]
    public void Newer_snapshot_of_the_export_supersedes_and_older_one_changes_nothing()
    {
        var old = new Page { Text = "Now 10% agreed." }.With("10%", 10m);
        _other.Published(old);
        _store.Published(old);
        History.PublishLater(_store, new Page { Text = "Now 11% agreed." }.With("11%", 11m));
        var newer = History.Exported(_store, ExportFormat.Jsonl, "newer").Folder;
        var older = History.Exported(_other, ExportFormat.Jsonl, "older").Folder;

        Import(_other, newer);
        Import(_store, older);

        Assert.That(_other.Ask("SELECT mention FROM facts").Single()[0], Is.EqualTo("11%"));
        Assert.That(_store.Ask("SELECT mention FROM facts").Single()[0], Is.EqualTo("11%"));
        Assert.That(_other.Ask("SELECT supersede_reason FROM fact WHERE valid_to IS NOT NULL").Single()[0], Is.EqualTo("source_changed"));
    }

    [Test]
    public void Several_shards_are_published_in_one_run()
    {
        var outcome = Import(_other, _store.Stage(History.Trade).Path, _store.Stage(History.Report).Path);

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        Assert.That(_other.Ask("SELECT DISTINCT source FROM all_facts"), Has.Count.EqualTo(2));
        Assert.That(_other.Ask("SELECT kind, shard_count FROM run"), Is.EqualTo(new object?[][] { ["import", 2L] }));
        Assert.That(outcome.Counts, Is.EqualTo(new ImportCounts(2, 6, 0)));
    }

    [TestCase("complete", null, "", 0, "not finished")]
    [TestCase("fetches.ndjson", null, "", 0, "missing")]
    [TestCase("claims.ndjson", "\"confidence\":\"0.75\"", "\"confidence\":\"high\"", 1, "confidence")]
    [TestCase("claims.ndjson", "\"value\":\"40\",", "", 1, "value")]
    [TestCase("claims.ndjson", "\"char_start\":\"40\"", "\"char_start\":\"41\"", 1, "claim_id is not the SHA-256")]
    [TestCase("claims.ndjson", "\"kind\":\"share\"", "\"kind\":\"portion\"", 1, "kind")]
    [TestCase("claims.ndjson", "\"unit\":\"percent\"", "\"unit\":null", 1, "unit")]
    [TestCase("documents.ndjson", "https://trade.example/", "https://trade.other/", 1, "document_id is not the SHA-256 of source")]
    [TestCase("snapshots.ndjson", "buyers", "sellers", 1, "text_sha256 is not the SHA-256 of text")]
    [TestCase("snapshots.ndjson", "\"size_bytes\"", "\"size\"", 1, "size_bytes")]
    [TestCase("claims.ndjson", "CUT", "", 4, "cut off")]
    public void Damaged_shard_is_named_by_file_and_line_and_nothing_is_published(string file, string? damage, string by, int line, string what)
    {
        var folder = _store.Stage(History.Trade).Path;
        Damage(Path.Combine(folder, file), damage, by);

        var outcome = Import(_other, folder);

        Assert.That(outcome.Publication, Is.Null);
        Assert.That(File.Exists(_other.Database), Is.False);
        var problem = outcome.Problems.First(problem => problem.ToString().Contains(what, StringComparison.Ordinal));
        Assert.That((problem.Line, problem.Remedy), Is.EqualTo(((long)line, problem.Remedy)));
        Assert.That(problem.ToString(), Does.StartWith(line == 0 ? "shown/" : $"shown/{Path.GetFileName(folder)}/{file}:{line}: "));
    }

    [Test]
    public void Bad_lines_are_left_out_where_that_was_asked_for_and_what_hangs_on_them_too()
    {
        var folder = _store.Stage(History.Trade, History.Report).Path;
        Damage(Path.Combine(folder, "claims.ndjson"), "\"value\":\"20.9\"", "\"value\":\"a lot\"");
        Damage(Path.Combine(folder, "documents.ndjson"), "https://trade.example/", "https://trade.other/");

        var outcome = Import(_other, request => request with { SkipsBad = true }, folder);

        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        Assert.That(_other.Ask("SELECT mention FROM all_facts").Select(row => row[0]), Is.EqualTo(new[] { "61.1%" }));
        Assert.That(outcome.Problems, Has.Count.EqualTo(1 + 1 + 4 + 1), "the document, its snapshot, its four claims, the claim without a value");
        Assert.That(outcome.Counts, Is.EqualTo(new ImportCounts(1, 1, 0)));
    }

    [TestCase("\"20.900000000\"", "20.9", "\"value\" is 20.9, which is no DECIMAL(38,9)")]
    [TestCase("\"confidence\":0.75", "\"confidence\":\"0.75\"", "\"confidence\" is \"0.75\", which is no DOUBLE")]
    [TestCase("\"metric\":", "\"metrics\":", "The line has no \"metric\"")]
    [TestCase("2026-", "2062-", "its SHA-256 differs")]
    [TestCase("CUT", "", "cut off")]
    public void Damaged_export_is_named_and_kept_out(string damage, string by, string what)
    {
        _store.Published(History.Report);
        var folder = History.Exported(_store, ExportFormat.Jsonl).Folder;
        Damage(Path.Combine(folder, "fact.jsonl"), damage, by);

        var outcome = Import(_other, folder);

        Assert.That(outcome.Publication, Is.Null);
        Assert.That(outcome.Problems.Select(problem => problem.ToString()), Has.Some.Contains(what).And.All.StartsWith("shown/out/fact.jsonl"));
    }

    [Test]
    public void Claims_as_extract_prints_them_are_imported_with_their_words_but_without_a_snapshot_of_the_page()
    {
        var file = WriteClaims(History.Trade, History.Report);

        var outcome = Import(_other, file);
        var again = Import(_other, file);

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        _store.Published(History.Trade, History.Report);
        Assert.Multiple(() =>
        {
            Assert.That(_other.Ask(Facts), Is.EqualTo(_store.Ask(Facts)));
            Assert.That(_other.Ask("SELECT fact_id FROM fact ORDER BY 1"), Is.EqualTo(_store.Ask("SELECT fact_id FROM fact ORDER BY 1")), "the same words have the same ids");
            Assert.That(outcome.Publication!.Report!.Checks.Where(check => !check.Passed), Is.Empty);
            Assert.That(_other.Ask("SELECT DISTINCT media_type, raw_path FROM snapshot"), Is.EqualTo(new object?[][] { ["application/x-ndjson", ""] }));
            Assert.That(_other.Ask("SELECT \"text\" FROM document_text").Select(row => (string)row[0]!), Has.Some.Contain("A \n").Or.All.Not.Empty);
            Assert.That(again.Publication!.Report!.ChangedNothing);
            Assert.That(outcome.Notes, Has.Some.Contains("not to the bytes of a snapshot"));
        });
    }

    [Test]
    public void Page_read_later_keeps_the_facts_that_its_claims_had_brought()
    {
        Import(_other, WriteClaims(History.Report));
        var ids = _other.Ask("SELECT fact_id FROM fact ORDER BY 1");

        var report = _other.Published(History.Report);

        Assert.That(report.Facts.Removed + report.Facts.Added, Is.Zero);
        Assert.That(_other.Ask("SELECT fact_id FROM fact ORDER BY 1"), Is.EqualTo(ids));
        Assert.That(_other.Ask("SELECT DISTINCT s.media_type FROM document JOIN snapshot s USING (document_id, snapshot_sha256)").Single()[0], Is.EqualTo("text/html"));
    }

    [Test]
    public void Claims_of_a_document_that_was_read_from_its_page_leave_it_alone()
    {
        _other.Published(History.Report);

        var outcome = Import(_other, WriteClaims(History.Report with { Claims = [History.Report.Claims[0]] }, History.Trade));

        Assert.That(_other.Ask("SELECT mention FROM facts WHERE source = 'https://news.example/report'"), Has.Count.EqualTo(2));
        Assert.That(_other.Ask("SELECT DISTINCT source FROM all_facts"), Has.Count.EqualTo(2));
        Assert.That(outcome.Notes, Has.Some.Contains("1 documents were left as they are"));
    }

    [TestCase("\"char_end\":43", "\"char_end\":44", "code points")]
    [TestCase("\"source\":\"https://trade.example/review?id=1\"", "\"source\":\"-\"", "source is not")]
    [TestCase("\"prefix\":\"", "\"prefix\":\"                                                                   ", "prefix is longer")]
    [TestCase("\"value\":40", "\"value\":\"forty\"", "value")]
    [TestCase("\"confidence\":0.75", "\"confidence\":75", "confidence is no probability")]
    public void Bad_claim_is_named_by_line(string damage, string by, string what)
    {
        var file = WriteClaims(History.Trade);
        Damage(file, damage, by);

        var outcome = Import(_other, file);

        Assert.That(outcome.Publication, Is.Null);
        Assert.That(outcome.Problems[0].ToString(), Does.StartWith("shown/claims.jsonl:1: ").And.Contain(what));
    }

    [Test]
    public void Lines_that_contradict_each_other_on_the_words_are_told()
    {
        var file = WriteClaims(History.Report, History.Report with { Text = History.Report.Text.Replace("61.1", "61.7", StringComparison.Ordinal), Claims = [History.Report.Claims[0] with { Mention = "61.7%" }] });

        Assert.That(Import(_other, file).Problems.Single().ToString(), Does.StartWith("shown/claims.jsonl:3: ").And.Contain("stand where another line has other words"));
    }

    [TestCase("nothing", "There is no such file or folder")]
    [TestCase("curated", "The folder holds neither")]
    [TestCase("curated/ai_index.duckdb", "The file is none of claims")]
    public void What_cannot_be_imported_is_refused_with_a_remedy(string path, string what)
    {
        _store.Published(History.Report);

        Assert.That(Import(_other, Path.Combine(_store.Folder, path)).Problems.Single().ToString(), Does.Contain(what));
    }

    [Test]
    public void Export_without_tables_is_refused()
    {
        _store.Published(History.Report);

        Assert.That(Import(_other, History.Exported(_store, ExportFormat.Csv).Folder).Problems.Single().ToString(), Does.Contain("in the form csv"));
    }

    [Test]
    public void Dry_run_looks_and_publishes_nothing()
    {
        var outcome = Import(_other, request => request with { IsDryRun = true }, _store.Stage(History.Trade).Path);

        Assert.That(outcome.Publication, Is.Null);
        Assert.That(outcome.Counts.Claims, Is.EqualTo(4));
        Assert.That(File.Exists(_other.Database), Is.False);
    }

    // Rows that other stages write: a decision of a person, an official figure, what an edition is.
    private void AddWhatPeopleSaid()
    {
        using var connection = new WarehouseConnectionFactory().Open(_store.Database, WarehouseAccess.ReadWrite);
        connection.Execute("""
            INSERT INTO review SELECT 'r1', 'a1', 'https://news.example/report', '61.1%', '', NULL, NULL, 'correct', {'value': 61.1, 'unit': 'percent'}, '{"period":"2022"}', 'wrong
            year', 'Ann', now(), 'applied', NULL, run_id, NULL, 24, '{"value":"61.1","unit":"percent"}' FROM run LIMIT 1;
            UPDATE fact SET review_id = 'r1', review_decision = 'accept' WHERE value = 62.4;
            INSERT INTO reference_value BY NAME SELECT 'x' AS reference_id, 'o' AS observation_id, 's' AS series_id, 'other' AS metric, ['CN'] AS area, [] AS subject, 'share' AS kind,
                61.123456789 AS value, 'percent' AS unit, 'percent' AS dimension, 'Office' AS source;
            UPDATE edition SET title = 'Report "2025"', license_name = 'CC BY-ND 4.0', published = DATE '2025-04-07' WHERE edition_id = 'ai-index/2025';
            CHECKPOINT;
            """);
    }

    private string WriteClaims(params Page[] pages)
    {
        var path = Path.Combine(_store.Folder, "claims.jsonl");
        var claims = pages.SelectMany(page => page.Claims.Select(claim => claim with
        {
            Title = page.Title,
            Publisher = "Example News",
            Published = new DateOnly(2025, 4, 8),
            Edition = page.Edition,
        }));
        File.WriteAllLines(path, claims.Select(claim => JsonSerializer.Serialize(claim, CoreJson.Rows.Claim)));
        return path;
    }

    private static void Damage(string path, string? damage, string by)
    {
        if (damage is null)
        {
            File.Delete(path);
            return;
        }

        var text = File.ReadAllText(path);
        if (damage == "CUT")
        {
            File.WriteAllText(path, text[..^20]);
            return;
        }

        TextFile.Replace(path, damage, by);
    }

    private static ImportOutcome Import(Store store, params string[] inputs) => History.Import(store, inputs);

    private static ImportOutcome Import(Store store, Func<ImportRequest, ImportRequest> change, params string[] inputs) => History.Import(store, change, inputs);
}
