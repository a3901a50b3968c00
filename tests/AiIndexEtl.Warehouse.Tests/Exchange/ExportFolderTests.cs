using AiIndexEtl.Warehouse.Exchange.Export;

namespace AiIndexEtl.Warehouse.Tests.Exchange;

/// <summary>A folder is written whole or not at all, and never one that holds anything else.</summary>
public sealed class ExportFolderTests
{
    private Store _store = null!;

    private string Out => Path.Combine(_store.Folder, "out");

    [SetUp]
    public void Create()
    {
        _store = new Store();
        _store.Published(History.Report);
    }

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Folder_that_holds_other_files_is_left_alone_even_by_force()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "thesis.txt"), "years of work");

        foreach (var replaces in (bool[])[false, true])
        {
            Assert.That(Export(replaces).Failure, Does.Contain("no export of this program"));
            Assert.That(File.ReadAllText(Path.Combine(Out, "thesis.txt")), Is.EqualTo("years of work"));
        }
    }

    [Test]
    public void Manifest_of_another_program_does_not_make_a_folder_ours()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "manifest.json"), """{"program":"other","files":[]}""");

        Assert.That(Export(replaces: true).Failure, Does.Contain("no export of this program"));
    }

    [Test]
    public void Earlier_export_is_replaced_only_by_force_and_not_with_a_file_that_somebody_put_beside()
    {
        Assert.That(Export(replaces: false).IsExported);

        Assert.That(Export(replaces: false).Failure, Does.Contain("--force"));
        Assert.That(Export(replaces: true).IsExported);
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");
        Assert.That(Export(replaces: true).Failure, Does.Contain("notes.txt"));
        Assert.That(File.ReadAllText(Path.Combine(Out, "notes.txt")), Is.EqualTo("mine"));
    }

    [Test]
    public void Empty_folder_is_taken()
    {
        Directory.CreateDirectory(Out);

        Assert.That(Export(replaces: false).IsExported);
    }

    [Test]
    public void Failure_leaves_nothing_behind()
    {
        File.WriteAllText(Path.Combine(_store.Folder, "file"), "");

        Assert.That(new WarehouseExporter(_store.Connections).Export(History.Request(_store, ExportFormat.Csv, "file")).Failure, Does.Contain("is a file"));
        Assert.That(new WarehouseExporter(_store.Connections).Export(History.Request(_store, ExportFormat.Csv) with { Edition = "none/1" }).Failure, Does.Contain("ai-index/2025"));
        Assert.That(new WarehouseExporter(_store.Connections).Export(History.Request(_store, ExportFormat.Csv) with { Metric = "none" }).Failure, Does.Contain("no metric none"));
        Assert.That(new WarehouseExporter(_store.Connections).Export(History.Request(_store, ExportFormat.Csv) with { Since = Guid.Empty }).Failure, Does.Contain("no run"));
        Assert.That(new WarehouseExporter(_store.Connections).Export(History.Request(_store, ExportFormat.Jsonl) with { Edition = "ai-index/2025" }).Failure, Does.Contain("every table whole"));
        Assert.That(Directory.EnumerateFileSystemEntries(_store.Folder).Select(Path.GetFileName), Has.None.Contains("out"));
    }

    [Test]
    public void Published_file_is_as_it_was()
    {
        var before = File.ReadAllBytes(_store.Database);

        foreach (var format in Enum.GetValues<ExportFormat>()) History.Exported(_store, format, format.ToString());

        Assert.That(File.ReadAllBytes(_store.Database), Is.EqualTo(before));
        Assert.That(_store.FilesBeside().Where(name => name.Contains("tmp", StringComparison.Ordinal)), Is.Empty);
    }

    private ExportOutcome Export(bool replaces) => new WarehouseExporter(_store.Connections).Export(History.Request(_store, ExportFormat.Csv) with { Replaces = replaces });
}
