using System.Diagnostics;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>A disk that is really full: a file system of a few megabytes in memory. Needs the right to mount; RefusalTests has the doubles that need none.</summary>
public sealed class FullDiskTests
{
    [Test]
    [Platform("Linux")]
    public void Real_full_disk_leaves_the_old_file()
    {
        using var store = new Store();
        var mount = Directory.CreateDirectory(Path.Combine(store.Folder, "small")).FullName;
        if (Run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", mount) != 0) Assert.Ignore("Mounting needs rights that this user lacks; the doubles of RefusalTests ran.");
        try
        {
            var database = Path.Combine(mount, "ai_index.duckdb");
            var publisher = new WarehousePublisher(new WarehouseConnectionFactory(), store.Time);
            var small = store.Request(store.Stage(new Page { Text = "China held 61.1%." }.With("61.1%", 61.1m))) with { DatabasePath = database, ParquetPath = null };
            Assert.That(publisher.Publish(small).Failure?.Message, Is.Null);
            var before = ContentId.OfBytes(File.ReadAllBytes(database));

            // Text without pattern, so that compression does not make room for it.
            var noise = string.Concat(Enumerable.Range(0, 100_000).Select(i => ContentId.OfText(i.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            var large = store.Request(store.Stage(new Page { Source = "https://news.example/long", Text = noise })) with { DatabasePath = database, ParquetPath = null };
            var outcome = publisher.Publish(large);

            Assert.That(outcome.Failure?.Kind, Is.EqualTo(PublishFailureKind.DiskFull), outcome.Failure?.Message);
            Assert.That(ContentId.OfBytes(File.ReadAllBytes(database)), Is.EqualTo(before));
            Assert.That(Directory.EnumerateFiles(mount).Where(file => file.Contains(".next-", StringComparison.Ordinal)), Is.Empty);
        }
        finally
        {
            Run("umount", mount);
        }
    }

    [Test]
    [Platform("Linux")]
    public void Full_disk_at_the_lock_is_told_as_such_and_leaves_the_lock_free()
    {
        if (!File.Exists("/dev/full")) Assert.Ignore("This system has no device that is always full.");
        using var store = new Store();
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        var holder = store.Database + ".lock.txt";
        File.CreateSymbolicLink(holder, "/dev/full");
        var page = new Page { Text = "China held 61.1%." }.With("61.1%", 61.1m);

        Assert.That(store.Publish(page).Failure?.Kind, Is.EqualTo(PublishFailureKind.DiskFull));

        File.Delete(holder);
        Assert.That(store.Publish(page).Failure?.Message, Is.Null);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
