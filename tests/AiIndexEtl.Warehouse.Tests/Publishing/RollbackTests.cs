using AiIndexEtl.Core.Identity;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>An earlier file goes back in place whole, and nothing is lost by it.</summary>
public sealed class RollbackTests
{
    private Store _store = null!;
    private string[] _runs = null!;

    [SetUp]
    public void Publish()
    {
        _store = new Store();
        _runs = [.. Enumerable.Range(1, 3).Select(i => _store.Published(new Page { Text = "One part of it is " + i + "%." }.With(i + "%", i)).RunId.ToString())];
    }

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Rollback_puts_the_last_replaced_file_back_and_a_second_one_undoes_it()
    {
        var first = RollBack();

        Assert.That((first.Restored!.RunId, first.Restored.Facts, LastRun()), Is.EqualTo((_runs[1], 1L, _runs[1])));
        Assert.That(_store.Ask("SELECT value FROM facts")[0][0], Is.EqualTo(2m));
        Assert.That(_store.Ask($"SELECT value FROM '{_store.Parquet}'")[0][0], Is.EqualTo(2m), "the Parquet file goes with it");

        Assert.That(RollBack().Restored?.RunId, Is.EqualTo(_runs[2]));
        Assert.That(LastRun(), Is.EqualTo(_runs[2]));
    }

    [Test]
    public void Kept_files_are_listed_last_replaced_first_and_each_can_be_named()
    {
        var list = Rollback.List(_store.Database);

        Assert.That(list.Select(file => (file.Number, file.RunId, file.Problem)), Is.EqualTo(new[] { (1, _runs[1], (string?)null), (2, _runs[0], null) }));
        Assert.That(RollBack("2").Restored?.RunId, Is.EqualTo(_runs[0]));
        Assert.That(RollBack(Path.GetFileName(list[0].Path)).Restored?.RunId, Is.EqualTo(_runs[1]));
        Assert.That(Rollback.List(_store.Database).Select(file => file.RunId), Is.EquivalentTo(new[] { _runs[0], _runs[2] }), "nothing is lost");
    }

    [Test]
    public void Kept_files_of_another_file_whose_name_begins_alike_are_neither_listed_nor_removed()
    {
        var kept = Rollback.List(_store.Database)[0].Path;
        var others = (string[])[kept.Replace("ai_index.", "ai_index.test.", StringComparison.Ordinal), kept.Replace("Z-", "Z-old-", StringComparison.Ordinal), Path.Combine(Path.GetDirectoryName(kept)!, "ai_index.duckdb")];
        foreach (var other in others) File.Copy(kept, other);

        _store.Publish(request => request with { KeepFiles = 1 }, new Page { Text = "One part of it is 9%." }.With("9%", 9m));

        Assert.That(Rollback.List(_store.Database).Select(file => file.RunId), Is.EqualTo(new[] { _runs[2] }));
        Assert.That(others, Has.All.Exist);
    }

    [Test]
    public void Next_run_goes_on_from_the_file_that_was_put_back()
    {
        RollBack("2");

        var report = _store.Published(new Page { Text = "One part of it is 1%." }.With("1%", 1));

        Assert.That(report.ChangedNothing, Is.True);
        Assert.That(_store.Ask("SELECT count(*) FROM run")[0][0], Is.EqualTo(2L));
    }

    [Test]
    public void Reader_with_the_file_open_keeps_its_data()
    {
        using var reader = new WarehouseConnectionFactory().Open(_store.Database, WarehouseAccess.ReadOnly);
        reader.Scalar("SELECT count(*) FROM facts");

        RollBack();

        Assert.That(reader.Scalar("SELECT value FROM facts"), Is.EqualTo(3m));
        Assert.That(LastRun(), Is.EqualTo(_runs[1]));
    }

    [TestCase("9"), TestCase("0"), TestCase("other.duckdb")]
    public void Target_that_is_not_kept_is_refused(string target) => Refused(target, "--list");

    [Test]
    public void File_that_is_no_database_is_refused() => Refused(Spoil(path => File.WriteAllText(path, "plain text, longer than a header")), "no DuckDB file");

    [Test]
    public void Database_of_another_program_is_refused() => Refused(Spoil(path =>
    {
        File.Delete(path);
        using var connection = new WarehouseConnectionFactory().Open(path, WarehouseAccess.ReadWrite);
        connection.Execute("CREATE TABLE customers AS SELECT 1 AS id");
    }), "not written by this program");

    [Test]
    public void File_cut_short_is_refused() => Refused(Spoil(path =>
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length / 3);
    }), "cannot be put back");

    [Test]
    public void Rollback_waits_for_no_run_under_way()
    {
        using var held = PublishLock.TryTake(new WarehousePaths(_store.Database), _store.Time);

        Refused(null, "is publishing");
    }

    [Test]
    public void Nothing_kept_is_told()
    {
        Directory.Delete(Path.Combine(Path.GetDirectoryName(_store.Database)!, "history"), recursive: true);

        Refused(null, "No earlier file is kept");
    }

    private WarehouseRollback Rollback => new(_store.Connections, _store.Time);

    private RollbackOutcome RollBack(string? target = null)
    {
        _store.Time.Now += TimeSpan.FromDays(1);
        var outcome = Rollback.Run(_store.Database, _store.Parquet, target);
        Assert.That(outcome.Failure, Is.Null);
        return outcome;
    }

    private string Spoil(Action<string> spoil)
    {
        var file = Rollback.List(_store.Database)[0].Path;
        spoil(file);
        return file;
    }

    private void Refused(string? target, string words)
    {
        var before = ContentId.OfBytes(File.ReadAllBytes(_store.Database));

        var outcome = Rollback.Run(_store.Database, _store.Parquet, target);

        Assert.That(outcome.Failure, Does.Contain(words));
        Assert.That(ContentId.OfBytes(File.ReadAllBytes(_store.Database)), Is.EqualTo(before));
    }

    private string LastRun() => (string)_store.Ask("SELECT CAST(run_id AS VARCHAR) FROM run ORDER BY ended_at DESC LIMIT 1")[0][0]!;
}
