using System.IO.Compression;
using System.Text;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Runs.Readings;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>What was read from a page counts again where nothing that it depends on has changed, and only there.</summary>
public sealed class ReadingStoreTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("", true)]
    [TestCase("bytes", false)]
    [TestCase("configuration", false)]
    [TestCase("language", false)]
    [TestCase("edition", false)]
    [TestCase("publisher", false)]
    [TestCase("media type", false)]
    [TestCase("charset", false)]
    [TestCase("answered", false)]
    [TestCase("asked", false)]
    public void Reading_counts_for_the_same_bytes_read_in_the_same_way(string changed, bool isFound)
    {
        var (document, received, snapshot) = Page();
        Store("c").Keep(document, received, snapshot, Reading("elm"));

        document = changed switch
        {
            "language" => document with { Source = document.Source with { Language = "en" } },
            "edition" => document with { Source = document.Source with { Edition = "ai-index/2024" } },
            "publisher" => document with { Source = document.Source with { Publisher = "Elmstead Post" } },
            "asked" => document with { Asked = "b.txt" },
            _ => document,
        };
        snapshot = changed switch
        {
            "bytes" => snapshot with { Sha256 = ContentId.OfText("other") },
            "media type" => snapshot with { Metadata = snapshot.Metadata with { MediaType = "text/html" } },
            "charset" => snapshot with { Metadata = snapshot.Metadata with { CharsetLabel = "gbk" } },
            _ => snapshot,
        };
        if (changed == "answered") received = received with { Answered = new Uri("https://example.org/a") };

        Assert.That(Store(changed == "configuration" ? "d" : "c").Find(document, received, snapshot)?.Text, Is.EqualTo(isFound ? "elm" : null));
    }

    [TestCase("cut"), TestCase("empty"), TestCase("no json"), TestCase("flipped")]
    public void Damaged_reading_is_none(string damage)
    {
        var (document, received, snapshot) = Page();
        Store("c").Keep(document, received, snapshot, Reading("elm"));
        var path = Directory.EnumerateFiles(_workspace.Folder, "*", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, damage switch
        {
            "cut" => bytes[..(bytes.Length / 2)],
            "empty" => [],
            "no json" => Packed("{"),
            _ => [.. bytes[..^6], (byte)(bytes[^6] ^ 1), .. bytes[^5..]],
        });

        Assert.That(Store("c").Find(document, received, snapshot), Is.Null);
    }

    [Test]
    public void What_nobody_has_used_for_a_month_goes()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var (document, received, snapshot) = Page();
        var store = new ReadingStore(_workspace.Folder, "c", clock);
        store.Keep(document, received, snapshot, Reading("elm"));
        store.Keep(document with { Asked = "b.txt" }, received, snapshot, Reading("oak"));

        clock.Advance(TimeSpan.FromDays(20));
        Assert.That(store.Find(document, received, snapshot), Is.Not.Null);
        clock.Advance(TimeSpan.FromDays(20));
        store.RemoveUnused();

        Assert.That(store.Find(document, received, snapshot), Is.Not.Null, "used twenty days ago");
        Assert.That(store.Find(document with { Asked = "b.txt" }, received, snapshot), Is.Null);
    }

    [Test]
    public async Task Night_over_kept_readings_publishes_what_a_night_without_does()
    {
        foreach (var name in new[] { "en1", "zh1" }) File.Copy(Workspace.SamplePath(name), _workspace.PathOf(name + ".html"));
        _workspace.Configure("  - {id: en1, path: en1.html, edition: ai-index/2025}\n  - {id: zh1, path: zh1.html, edition: ai-index/2025}\n");
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);
        var facts = Everything();

        var kept = await _workspace.RunAsync("run");
        Assert.That(kept.Error, Does.Contain($"facts: 0 added, 0 changed, 0 removed, {facts.Count} unchanged"));
        Assert.That(Everything(), Is.EqualTo(facts));

        File.Delete(_workspace.Database);
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);
        Assert.That(Everything(), Is.EqualTo(facts), "a new file, from kept readings alone");
        Assert.That(_workspace.Query("SELECT sum(rows_in)::INT, sum(rows_out)::INT FROM run_stage WHERE stage = 'extract'")[0][0], Is.EqualTo(2));
    }

    [Test]
    public async Task Page_that_has_changed_is_read_anew()
    {
        _workspace.Write("page.html", Workspace.OneFigure);
        _workspace.Configure("  - {id: page, path: page.html, edition: ai-index/2025}\n");
        await _workspace.RunAsync("run");

        _workspace.Write("page.html", Workspace.OneFigure.Replace("78 percent", "79 percent", StringComparison.Ordinal));
        await _workspace.RunAsync("run");

        Assert.That(_workspace.Query("SELECT CAST(value AS INTEGER) FROM facts WHERE mention LIKE '7%'"), Is.EqualTo(new object[][] { [79] }));
    }

    [Test]
    public async Task Kept_reading_is_what_is_published()
    {
        _workspace.Write("page.html", Workspace.OneFigure);
        _workspace.Configure("  - {id: page, path: page.html, edition: ai-index/2025}\n");
        await _workspace.RunAsync("run");
        var path = Directory.EnumerateFiles(_workspace.PathOf("curated/.readings"), "*", SearchOption.AllDirectories).Single();
        var text = Unpacked(File.ReadAllBytes(path));

        // Nobody does this: it shows that the page is not read again.
        Assert.That(text, Does.Contain("\"metric\":"));
        File.WriteAllBytes(path, Packed(text.Replace("\"title\":\"Report\"", "\"title\":\"Kept report\"", StringComparison.Ordinal)));
        await _workspace.RunAsync("run");

        Assert.That(_workspace.Query("SELECT title FROM document")[0][0], Is.EqualTo("Kept report"));
    }

    private IReadOnlyList<IReadOnlyList<object?>> Everything() => _workspace.Query("SELECT CAST(COLUMNS(* EXCLUDE (run_id)) AS VARCHAR) FROM all_facts ORDER BY fact_id");

    private ReadingStore Store(string configuration) => new(_workspace.Folder, configuration, TimeProvider.System);

    private static (RunDocument Document, ReceivedDocument Received, StoredSnapshot Snapshot) Page()
    {
        var metadata = new SnapshotMetadata { Address = "a.txt", AccessedAt = DateTimeOffset.UnixEpoch, MediaType = "text/plain", SizeBytes = 1 };
        var snapshot = new StoredSnapshot(ContentId.OfText("page"), "", metadata, IsNew: true);
        var row = new FetchAttemptRow { SourceId = "a", Url = "a.txt", FetchedAt = DateTimeOffset.UnixEpoch, Attempts = 1, DurationMs = 0 };
        return (new RunDocument(new SourceSettings { Id = "a", Group = "samples", Path = "a.txt" }, "a.txt", File: null),
            new ReceivedDocument([row], Encoding.UTF8.GetBytes("page"), snapshot, Answered: null, Failure: null), snapshot);
    }

    private static DocumentReading Reading(string text) => new()
    {
        Row = new DocumentRow { DocumentId = "d", Source = "a.txt", SourceId = "a", Host = "" },
        Charset = "utf-8",
        Text = text,
        TextSha256 = ContentId.OfText(text),
        Claims = [],
        Checks = [],
        Rejections = [],
        Warnings = [],
    };

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest)) stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static string Unpacked(byte[] bytes)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
