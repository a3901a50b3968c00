using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Warehouse.Tests.Reading;

public sealed class FactsReaderTests
{
    private static readonly Page s_page = new Page { Text = "China held 61.1% of patents. Spending was 20.9% higher in one quarter. It's 5% of all things." }
        .With("61.1%", 61.1m, c => c with { Metric = "patents_share", Period = "2023" })
        .With("20.9%", 20.9m, c => c with { Area = ["US", "WORLD"], Period = "2023-Q2", Subject = ["OpenAI"] })
        .With("5%", 5m, c => c with { Area = [], Period = "2013/2023", MetricText = "things" });

    private static readonly (FactsFilter Filter, string[] Mentions)[] s_filters =
    [
        (new FactsFilter(), ["61.1%", "20.9%", "5%"]),
        (new FactsFilter { Metric = "patents_share" }, ["61.1%"]),
        (new FactsFilter { Area = "WORLD" }, ["20.9%"]),
        (new FactsFilter { Period = "2023" }, ["61.1%", "20.9%", "5%"]),
        (new FactsFilter { Period = "2023-Q2" }, ["20.9%"]),
        (new FactsFilter { Period = "202" }, []),
        (new FactsFilter { Edition = "ai-index/2025" }, ["61.1%", "20.9%", "5%"]),
        (new FactsFilter { Edition = "ai-index/2024" }, []),
        (new FactsFilter { Words = "SPENDING" }, ["20.9%"]),
        (new FactsFilter { Words = "openai" }, ["20.9%"]),
        (new FactsFilter { Words = "year in models" }, ["61.1%", "20.9%", "5%"]),
        (new FactsFilter { Words = "It's" }, ["5%"]),
        (new FactsFilter { Words = "%" , Metric = "' OR 1=1 --" }, []),
        (new FactsFilter { Limit = 1 }, ["61.1%"]),
        (new FactsFilter { Limit = 1, Skip = 2 }, ["5%"]),
    ];

    [Test]
    public void Facts_are_those_that_meet_every_condition()
    {
        using var store = new Store();
        store.Published(s_page);
        using var reader = FactsReader.Open(store.Connections, store.Database).Reader!;

        Assert.Multiple(() =>
        {
            foreach (var (filter, mentions) in s_filters) Assert.That(Mentions(reader.Facts(filter)), Is.EqualTo(mentions), filter.ToString());
        });
    }

    [Test]
    public void Query_runs_the_users_sql()
    {
        using var store = new Store();
        store.Published(s_page);
        using var reader = FactsReader.Open(store.Connections, store.Database).Reader!;

        using var rows = reader.Query("SELECT max(value) AS largest FROM facts");

        Assert.That(rows.Columns[0].Name, Is.EqualTo("largest"));
        Assert.That(rows.Read(), Is.True);
        Assert.That(rows.Row[0], Is.EqualTo(61.1m));
    }

    [Test]
    public void Query_cannot_change_the_file()
    {
        using var store = new Store();
        store.Published(s_page);
        using var reader = FactsReader.Open(store.Connections, store.Database).Reader!;

        Assert.That(() => reader.Query("DELETE FROM fact"), Throws.TypeOf<WarehouseException>());
    }

    [Test]
    public void Status_counts_and_lists_the_last_runs()
    {
        using var store = new Store();
        store.Published(s_page);
        var last = store.Published(s_page);
        using var reader = FactsReader.Open(store.Connections, store.Database).Reader!;

        var status = reader.Status(runs: 1);

        Assert.That(status.Facts, Is.EqualTo(3));
        Assert.That(status.Documents, Is.EqualTo(1));
        Assert.That(status.SizeBytes, Is.EqualTo(new FileInfo(store.Database).Length));
        Assert.That(status.Runs, Has.Count.EqualTo(1));
        Assert.That(status.Runs[0], Is.EqualTo(new PublishedRun(last.RunId.ToString(), "samples", store.Time.Now, store.Time.Now, "0.1.0", 0, 0, 0, 3, 1, 0, 0)));
    }

    [Test]
    public void Open_reader_keeps_its_data_while_a_publication_swaps_the_file()
    {
        using var store = new Store();
        store.Published(s_page);
        using var old = FactsReader.Open(store.Connections, store.Database).Reader!;
        Assert.That(Mentions(old.Facts(new FactsFilter())), Has.Count.EqualTo(3));

        store.Published(new Page { Source = "https://news.example/other", Text = "Only 7% agreed." }.With("7%", 7m));

        Assert.That(Mentions(old.Facts(new FactsFilter())), Has.Count.EqualTo(3));
        Assert.That(Count(store.Database), Is.EqualTo(4));
    }

    [Test]
    public void Missing_file_is_told_and_not_created()
    {
        using var folder = new TemporaryFolder();

        var opening = FactsReader.Open(new WarehouseConnectionFactory(), folder["none.duckdb"]);

        Assert.That(opening.IsOpen, Is.False);
        Assert.That(opening.Failure, Does.Contain("no published file"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public void File_that_is_no_database_is_told()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["text.duckdb"], "no database at all");

        Assert.That(FactsReader.Open(new WarehouseConnectionFactory(), folder["text.duckdb"]).Failure, Does.Contain("not a DuckDB file"));
    }

    [Test]
    public void Database_of_another_program_is_told()
    {
        using var folder = new TemporaryFolder();
        using (var connection = new WarehouseConnectionFactory().Open(folder["a.duckdb"], WarehouseAccess.ReadWrite)) connection.Execute("CREATE TABLE t(i INTEGER)");

        Assert.That(FactsReader.Open(new WarehouseConnectionFactory(), folder["a.duckdb"]).Failure, Does.Contain("not written by this program"));
    }

    // The adapter caches a database per path while it is open, so the new file is read under another name for the same bytes.
    private static int Count(string path)
    {
        var copy = path + ".copy";
        File.Copy(path, copy);
        using var reader = FactsReader.Open(new WarehouseConnectionFactory(), copy).Reader!;
        return Mentions(reader.Facts(new FactsFilter())).Count;
    }

    private static List<object?> Mentions(IWarehouseRows rows)
    {
        using (rows)
        {
            var mentions = new List<object?>();
            while (rows.Read()) mentions.Add(rows.Row[1]);
            return mentions;
        }
    }
}
