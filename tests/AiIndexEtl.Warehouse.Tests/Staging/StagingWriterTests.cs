using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests.Staging;

public sealed class StagingWriterTests
{
    [Test]
    public void Folder_is_complete_only_when_the_writer_finished()
    {
        using var folder = new TemporaryFolder();
        using var writer = StagingWriter.Create(folder["s"]);
        var staging = new StagingFolder(folder["s"]);

        Assert.That(staging.IsComplete, Is.False);
        Assert.That(writer.Complete().IsComplete, Is.True);
        Assert.That(staging.IsComplete, Is.True);
    }

    [Test]
    public void Disposing_without_completing_leaves_nothing()
    {
        using var folder = new TemporaryFolder();

        StagingWriter.Create(folder["s"]).Dispose();

        Assert.That(Directory.EnumerateFileSystemEntries(folder["s"]), Is.Empty);
    }

    [Test]
    public void Beginning_anew_forgets_the_earlier_rows()
    {
        using var folder = new TemporaryFolder();
        using (var first = StagingWriter.Create(folder["s"]))
        {
            first.Write(new AreaRow("CN", "China"));
            first.Complete();
        }

        using var second = StagingWriter.Create(folder["s"]);

        Assert.That(new StagingFolder(folder["s"]).IsComplete, Is.False);
        second.Complete();
        Assert.That(File.ReadAllText(Path.Combine(folder["s"], "areas.ndjson")), Is.Empty);
    }

    [Test]
    public void Row_behind_the_end_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var writer = StagingWriter.Create(folder["s"]);
        writer.Complete();

        Assert.That(() => writer.Write(new AreaRow("CN", "China")), Throws.InvalidOperationException);
    }

    [Test]
    public void Numbers_are_written_as_strings_and_text_as_it_is()
    {
        using var folder = new TemporaryFolder();
        using var writer = StagingWriter.Create(folder["s"]);
        new Page { Text = "占比61.1%。" }.With("61.1%", 61.10m).WriteTo(writer);
        writer.Complete();

        var claims = File.ReadAllText(Path.Combine(folder["s"], "claims.ndjson"));

        Assert.That(claims, Does.Contain("\"value\":\"61.10\""));
        Assert.That(claims, Does.Contain("占比61.1%"));
        Assert.That(claims, Does.EndWith("}\n"));
    }

    [Test]
    public void Many_threads_write_whole_lines()
    {
        using var folder = new TemporaryFolder();
        using var writer = StagingWriter.Create(folder["s"]);

        Parallel.For(0, 1_000, i => writer.Write(new AreaRow($"A{i}", new string('x', 200))));
        writer.Complete();

        var lines = File.ReadAllLines(Path.Combine(folder["s"], "areas.ndjson"));
        Assert.That(lines, Has.Length.EqualTo(1_000));
        Assert.That(lines, Is.All.StartsWith("{\"ref_area\":\"A").And.All.EndsWith("\"}"));
    }
}
