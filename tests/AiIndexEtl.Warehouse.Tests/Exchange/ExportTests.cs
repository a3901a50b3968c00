using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AiIndexEtl.Warehouse.Exchange.Export;

namespace AiIndexEtl.Warehouse.Tests.Exchange;

/// <summary>What the forms of an export hold, as a reader of them sees it.</summary>
public sealed class ExportTests
{
    private const string Undone = "CASE WHEN starts_with({0}, '''') THEN substr({0}, 2) ELSE {0} END";

    private Store _store = null!;

    private string Out => Path.Combine(_store.Folder, "out");

    [SetUp]
    public void Create()
    {
        _store = new Store();
        History.Publish(_store);
    }

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Parquet_is_parted_by_edition_and_read_back_equals_the_facts()
    {
        var report = History.Exported(_store, ExportFormat.Parquet);

        Assert.That(report.Manifest.Files.Select(file => file.Path), Is.EqualTo(new[]
        {
            "facts/edition=__HIVE_DEFAULT_PARTITION__/data_0.parquet", "facts/edition=ai-index%2F2024/data_0.parquet", "facts/edition=ai-index%2F2025/data_0.parquet",
        }));
        var columns = string.Join(", ", _store.Ask("SELECT column_name FROM (DESCRIBE facts)").Select(row => $"\"{row[0]}\""));
        var back = _store.Ask($"SELECT {columns} FROM read_parquet('{Out}/facts/**/*.parquet', hive_partitioning = true) ORDER BY source, char_start, fact_id");
        Assert.That(back, Is.EqualTo(_store.Ask("FROM facts ORDER BY source, char_start, fact_id")).And.Not.Empty);
        Assert.That(report.Manifest.Files.Sum(file => file.Rows), Is.EqualTo(back.Count));
    }

    [Test]
    public void Csv_read_back_without_the_guards_equals_the_facts()
    {
        History.Exported(_store, ExportFormat.Csv);

        Assert.That(ReadBack("facts.csv", "facts"), Is.EqualTo(_store.Ask("FROM facts ORDER BY source, char_start, fact_id")).And.Not.Empty);
    }

    [Test]
    public void Cell_that_could_be_a_formula_has_an_apostrophe_in_front()
    {
        // What stands in the article, and what the cell says. After the advice of OWASP on CSV injection; the full-width forms are what East Asian spreadsheets fold.
        (string Title, string Written)[] cases =
        [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\rx", "'\rx"), ("\nx", "'\nx"), ("\tx", "'\tx"),
            ("  =1", "'  =1"), ("\u3000=1", "'\u3000=1"), ("\uFEFF\u200B=1", "'\uFEFF\u200B=1"), ("\u202E=1", "'\u202E=1"), ("\0=1", "'\0=1"),
            ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠SUM", "'＠SUM"), ("﹦1", "'﹦1"), ("'quoted'", "''quoted'"), ("\"=1\"", "\"=1\""),
            ("plain", "plain"), ("a=b", "a=b"), (" plain", " plain"), ("61.1%", "61.1%"), ("(5)", "(5)"), ("专利=1", "专利=1"), ("", ""),
        ];
        _store.Published([.. cases.Select((one, i) => History.OlderReport with { Source = $"https://cells.example/{i + 10}", Title = one.Title, Edition = "cells/1" })]);
        History.Exported(_store, History.Request(_store, ExportFormat.Csv) with { Edition = "cells/1" });

        var raw = _store.Ask($"SELECT title FROM {Csv("facts.csv", "facts")} ORDER BY source").Select(row => (string)row[0]!);
        var text = File.ReadAllText(Out + "/facts.csv");
        Assert.Multiple(() =>
        {
            Assert.That(raw, Is.EqualTo(cases.Select(one => one.Written)));
            Assert.That(ReadBack("facts.csv", "facts").Select(row => row[24]), Is.EqualTo(cases.Select(one => one.Title)), "taking one apostrophe away gives the text back");
            foreach (var (_, written) in cases) Assert.That(text, Does.Contain("\"" + written.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""), "text is in quotes whatever it holds");
        });
    }

    [Test]
    public void Negative_numbers_stay_numbers()
    {
        History.Exported(_store, ExportFormat.Csv);

        Assert.That(File.ReadAllText(Out + "/facts.csv"), Does.Contain("\"'-7%\",").And.Contain(",-7,,\"percent\","));
    }

    [TestCase(false, (byte)'"')]
    [TestCase(true, (byte)0xEF)]
    public void Byte_order_mark_is_there_where_it_was_asked_for(bool isAsked, byte first)
    {
        var report = History.Exported(_store, History.Request(_store, ExportFormat.Csv) with { HasByteOrderMark = isAsked });

        var bytes = File.ReadAllBytes(Out + "/facts.csv");
        Assert.That(bytes[0], Is.EqualTo(first));
        Assert.That(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), Does.StartWith("\"source\",\"mention\",\"prefix\",\"suffix\",char_start,"));
        Assert.That(report.Manifest.Files[0].Bytes, Is.EqualTo(bytes.Length));
    }

    [TestCase(ExportFormat.Parquet)]
    [TestCase(ExportFormat.Csv)]
    [TestCase(ExportFormat.Jsonl)]
    [TestCase(ExportFormat.DataPackage)]
    [TestCase(ExportFormat.Prov)]
    public void Same_file_gives_the_same_bytes_and_the_manifest_names_them(ExportFormat format)
    {
        var report = History.Exported(_store, format);
        History.Exported(_store, format, "again");

        var bytes = History.Bytes(Out);
        Assert.That(History.Bytes(Path.Combine(_store.Folder, "again")), Is.EqualTo(bytes));
        Assert.That(report.Manifest.Files.Select(file => file.Path).Append("manifest.json"), Is.EquivalentTo(bytes.Keys));
        foreach (var file in report.Manifest.Files)
        {
            Assert.That((file.Bytes, file.Sha256), Is.EqualTo(((long)bytes[file.Path].Length, Convert.ToHexStringLower(SHA256.HashData(bytes[file.Path])))), file.Path);
        }
    }

    [Test]
    public void Jsonl_holds_every_table_with_figures_as_strings_and_times_in_utc()
    {
        var report = History.Exported(_store, ExportFormat.Jsonl);

        var tables = _store.Ask("SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name").Select(row => (string)row[0]!);
        Assert.That(report.Manifest.Files.Select(file => file.Table), Is.EqualTo(tables));
        foreach (var file in report.Manifest.Files) Assert.That(file.Rows, Is.EqualTo((long)_store.Ask($"SELECT count(*) FROM {file.Table}")[0][0]!), file.Table);

        var facts = File.ReadLines(Out + "/fact.jsonl").Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(facts.Select(fact => fact.GetProperty("value").GetString()), Does.Contain("12.123456789").And.Contain("61.100000000"));
        Assert.That(facts.Select(fact => fact.GetProperty("valid_from").GetString()), Has.All.Match(@"^2026-03-\d\dT02:00:00\.000000Z$"));
        Assert.That(facts.Count(fact => fact.GetProperty("valid_to").ValueKind is JsonValueKind.String), Is.GreaterThan(0), "superseded readings are there too");
        var texts = File.ReadLines(Out + "/document_text.jsonl").Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString());
        Assert.That(texts, Does.Contain(History.Trade.Text));
    }

    [Test]
    public void Conditions_restrict_the_facts()
    {
        var second = Guid.Parse((string)_store.Ask("SELECT CAST(run_id AS VARCHAR) FROM run ORDER BY started_at LIMIT 1 OFFSET 1")[0][0]!);

        var edition = History.Exported(_store, History.Request(_store, ExportFormat.Csv, "a") with { Edition = "ai-index/2024" });
        var metric = History.Exported(_store, History.Request(_store, ExportFormat.Parquet, "b") with { Metric = "other" });
        var since = History.Exported(_store, History.Request(_store, ExportFormat.Csv, "c") with { Since = second });

        Assert.That(edition.Manifest.Files.Single().Rows, Is.EqualTo(1));
        Assert.That(metric.Manifest.Files.Sum(file => file.Rows), Is.EqualTo((long)_store.Ask("SELECT count(*) FROM facts")[0][0]!));
        Assert.That(since.Manifest.Files.Single().Rows, Is.EqualTo((long)_store.Ask("SELECT count(*) FROM facts WHERE mention IN ('62.4%', '20.9%')")[0][0]!).And.GreaterThan(0));
    }

    [TestCase(ExportFormat.Csv)]
    [TestCase(ExportFormat.Prov)]
    public void Since_goes_by_the_order_of_publication(ExportFormat format)
    {
        var since = _store.Published(History.Trade).RunId;
        var late = new Page { Source = "https://news.example/slow", Text = "A slow run saw 3%." }.With("3%", 3m);
        var outcome = _store.Publish(request => request with { Run = request.Run with { StartedAt = request.Run.StartedAt.AddDays(-3) } }, late);
        Assert.That(outcome.Failure?.Message, Is.Null);

        History.Exported(_store, History.Request(_store, format) with { Since = since });

        Assert.That(Directory.EnumerateFiles(Out).Any(file => File.ReadAllText(file).Contains("A slow run saw 3%", StringComparison.Ordinal)));
    }

    // Rows of a CSV file with the guards taken away, in the types of the view.
    private IReadOnlyList<IReadOnlyList<object?>> ReadBack(string file, string view)
    {
        var columns = _store.Ask($"SELECT column_name, column_type FROM (DESCRIBE {view})");
        var cells = columns.Select(row => ((string)row[0]!, (string)row[1]!) switch
        {
            (var name, "VARCHAR") => Undone.Replace("{0}", $"\"{name}\"", StringComparison.Ordinal) + $" AS \"{name}\"",
            (var name, var type) when type.EndsWith(']') => $"CAST(from_json(\"{name}\", '{Json(type)}') AS {type}) AS \"{name}\"",
            (var name, _) => $"\"{name}\"",
        });
        return _store.Ask($"SELECT {string.Join(", ", cells)} FROM {Csv(file, view)} ORDER BY source, char_start, fact_id");
    }

    private string Csv(string file, string view) =>
        $"read_csv('{Out}/{file}', header = true, auto_detect = false, quote = '\"', escape = '\"', columns = {Types(view)}, allow_quoted_nulls = false)";

    private string Types(string view) => "{" + string.Join(", ", _store.Ask($"SELECT column_name, column_type FROM (DESCRIBE {view})")
        .Select(row => $"\"{row[0]}\": '{(((string)row[1]!).EndsWith(']') ? "VARCHAR" : row[1])}'")) + "}";

    private static string Json(string type) => type == "VARCHAR[]" ? "[\"VARCHAR\"]" : "[{\"slot\": \"VARCHAR\", \"rule\": \"VARCHAR\", \"start\": \"INTEGER\", \"end\": \"INTEGER\"}]";
}
