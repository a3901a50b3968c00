using AiIndexEtl.Core.Identity;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>Whatever goes wrong, the published file stays byte for byte as it was and nothing is left beside it.</summary>
public sealed class RefusalTests
{
    private const string OutOfMemory = "Out of Memory Error: failed to allocate data of size 256.0 KiB (191.9 MiB/192.0 MiB used)";

    private static Page OneFact => new Page { Text = "China held 61.1% of all patents in 2024." }.With("61.1%", 61.1m);

    private static Page OtherFact => new Page { Source = "https://news.example/other", Text = "Only 5% agreed." }.With("5%", 5m);

    [Test]
    public void Failed_check_keeps_the_old_file()
    {
        using var store = new Store();
        store.Published(OneFact);
        var wrong = OtherFact with { Claims = [OtherFact.Claims[0] with { Mention = "6%" }] };

        var failure = RefusedUntouched(store, () => store.Publish(wrong));

        Assert.That(failure.Kind, Is.EqualTo(PublishFailureKind.CheckFailed));
        Assert.That(failure.Message, Does.Contain("mention_replays_in_text"));
        Assert.That(failure.Checks.Single(check => check.Name == "mention_replays_in_text").FailingRows, Is.EqualTo(1));
    }

    [Test]
    public void Confidence_above_one_fails_its_check()
    {
        using var store = new Store();
        store.Published(OneFact);

        var failure = RefusedUntouched(store, () => store.Publish(OtherFact with { Claims = [OtherFact.Claims[0] with { Confidence = 1.5 }] }));

        Assert.That(failure.Message, Does.Contain("values_are_in_range"));
    }

    [Test]
    public void Claim_of_an_unknown_text_fails_its_check()
    {
        using var store = new Store();
        store.Published(OneFact);
        var staging = store.Stage();
        using (var writer = StagingWriter.Create(staging.Path))
        {
            writer.Write(new Core.Rows.ClaimRow { ClaimId = "c", DocumentId = OneFact.DocumentId, SnapshotSha256 = "s", TextSha256 = "t", SourceLink = "l", Claim = OneFact.Claims[0] });
            writer.Complete();
        }

        var failure = RefusedUntouched(store, () => store.Publish(request => request with { Staging = [staging] }));

        Assert.That(failure.Message, Does.Contain("staged_rows_are_whole"));
    }

    [Test]
    public void Losing_most_facts_holds_the_publication_back_unless_allowed()
    {
        using var store = new Store();
        var text = string.Concat(Enumerable.Range(1, 40).Select(i => $"Statement number {i} of the list says {i}% of everything. "));
        var full = Enumerable.Range(1, 40).Aggregate(new Page { Text = text }, (page, i) => page.With($"{i}%", i, from: text.IndexOf($"says {i}%", StringComparison.Ordinal)));
        store.Published(full);

        var failure = RefusedUntouched(store, () => store.Publish(full with { Claims = [.. full.Claims.Take(5)] }));
        var allowed = store.Publish(request => request with { MaximumRemovedShare = 1 }, full with { Claims = [.. full.Claims.Take(5)] });

        Assert.That(failure.Message, Does.Contain("facts_did_not_shrink"));
        Assert.That(allowed.Report?.Facts.Removed, Is.EqualTo(35));
    }

    [TestCase("plain text, much longer than a header")]
    [TestCase("")]
    public void File_that_is_no_database_is_refused(string content)
    {
        using var store = new Store();
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        File.WriteAllText(store.Database, content);

        Assert.That(RefusedUntouched(store, () => store.Publish(OneFact)).Kind, Is.EqualTo(PublishFailureKind.ForeignFile));
    }

    [TestCase("CREATE TABLE customers AS SELECT 1 AS id")]
    [TestCase("CREATE TABLE schema_version AS SELECT 1 AS version")]
    [TestCase("CREATE TABLE schema_version AS SELECT 1 AS version, 'Other' AS program")]
    public void Database_of_another_program_is_refused(string script)
    {
        using var store = new Store();
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        using (var connection = new WarehouseConnectionFactory().Open(store.Database, WarehouseAccess.ReadWrite)) connection.Execute(script);

        var failure = RefusedUntouched(store, () => store.Publish(OneFact));

        Assert.That(failure.Kind, Is.EqualTo(PublishFailureKind.ForeignFile));
        Assert.That(failure.Message, Does.Contain(store.Database));
    }

    [Test]
    public void Folder_in_place_of_the_file_is_refused()
    {
        using var store = new Store();
        Directory.CreateDirectory(store.Database);

        Assert.That(store.Publish(OneFact).Failure?.Kind, Is.EqualTo(PublishFailureKind.ForeignFile));
    }

    [Test]
    public void File_of_a_newer_version_is_refused()
    {
        using var store = new Store();
        store.Published(OneFact);
        using (var connection = new WarehouseConnectionFactory().Open(store.Database, WarehouseAccess.ReadWrite))
            connection.Execute("INSERT INTO schema_version SELECT version + 1, program, ddl_sha256, applied_at FROM schema_version");

        Assert.That(RefusedUntouched(store, () => store.Publish(OneFact)).Kind, Is.EqualTo(PublishFailureKind.NewerSchema));
    }

    [Test]
    public void Second_run_at_once_is_refused_and_told_who_publishes()
    {
        using var store = new Store();
        store.Published(OneFact);
        using var held = PublishLock.TryTake(new WarehousePaths(store.Database), store.Time);

        var failure = RefusedUntouched(store, () => store.Publish(OtherFact));

        Assert.That(held, Is.Not.Null);
        Assert.That(failure.Kind, Is.EqualTo(PublishFailureKind.Locked));
        Assert.That(failure.Message, Does.Contain($"process {Environment.ProcessId} on {Environment.MachineName}"));
    }

    [Test]
    public void Lock_file_of_a_dead_run_does_not_stand_in_the_way()
    {
        using var store = new Store();
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        File.WriteAllText(store.Database + ".lock", "");
        File.WriteAllText(store.Database + ".lock.txt", "process 1 on nowhere");

        Assert.That(store.Publish(OneFact).IsPublished, Is.True);
    }

    [Test]
    public void Unfinished_log_of_another_writer_is_refused()
    {
        using var store = new Store();
        store.Published(OneFact);
        File.WriteAllText(store.Database + ".wal", "changes of another program");

        Assert.That(RefusedUntouched(store, () => store.Publish(OtherFact)).Kind, Is.EqualTo(PublishFailureKind.Locked));
    }

    [Test]
    public void Unfinished_staging_folder_is_refused()
    {
        using var store = new Store();
        store.Published(OneFact);
        using var writer = StagingWriter.Create(Path.Combine(store.Folder, "unfinished"));

        var failure = RefusedUntouched(store, () => store.Publish(request => request with { Staging = [new StagingFolder(Path.Combine(store.Folder, "unfinished"))] }));

        Assert.That(failure.Kind, Is.EqualTo(PublishFailureKind.BadStaging));
    }

    [Test]
    public void Staging_file_that_is_no_json_is_refused()
    {
        using var store = new Store();
        store.Published(OneFact);
        var staging = store.Stage(OtherFact);
        File.WriteAllText(staging.PathOf(StagingFolder.Claims), "{\"claim_id\": \"half a li");

        var failure = RefusedUntouched(store, () => store.Publish(request => request with { Staging = [staging] }));

        Assert.That(failure.Kind, Is.EqualTo(PublishFailureKind.BadStaging));
    }

    [Test]
    public void Cancelled_run_leaves_the_old_file()
    {
        using var store = new Store();
        store.Published(OneFact);
        var before = ContentId.OfBytes(File.ReadAllBytes(store.Database));
        var request = store.Request(store.Stage(OtherFact));

        Assert.That(() => new WarehousePublisher(store.Connections, store.Time).Publish(request, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(ContentId.OfBytes(File.ReadAllBytes(store.Database)), Is.EqualTo(before));
        Assert.That(store.FilesBeside().Where(name => name.Contains(".next-", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("COMMIT")]
    [TestCase("CHECKPOINT")]
    [TestCase("COPY (FROM facts")]
    public void Full_disk_at_any_step_leaves_the_old_file(string step)
    {
        using var good = new Store();
        good.Published(OneFact);
        using var store = new Store { Connections = new FailingConnectionFactory(step, "IO Error: Could not write all bytes to file: No space left on device") };
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        File.Copy(good.Database, store.Database);

        var failure = RefusedUntouched(store, () => store.Publish(OtherFact));

        Assert.That(failure.Kind, Is.EqualTo(PublishFailureKind.DiskFull));
        Assert.That(failure.Message, Does.Contain("full"));
    }

    [TestCase("CREATE OR REPLACE TEMP TABLE staged_document")]
    [TestCase("COMMIT")]
    public void Where_memory_does_not_suffice_the_file_is_begun_again_with_more(string step)
    {
        using var good = new Store();
        good.Published(OneFact);
        var connections = new FailingConnectionFactory(step, OutOfMemory, times: 2);
        using var store = new Store { Connections = connections };
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        File.Copy(good.Database, store.Database);

        var report = store.Published(OneFact, OtherFact);

        Assert.That(connections.Opened, Is.EqualTo(3));
        Assert.That(store.Ask("SELECT count(*) FROM facts")[0][0], Is.EqualTo(2));
        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 1, 0, 0, 1)));
        Assert.That(store.FilesBeside().Where(name => name.Contains(".next-", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Where_all_memory_does_not_suffice_the_old_file_stays()
    {
        using var good = new Store();
        good.Published(OneFact);
        using var store = new Store { Connections = new FailingConnectionFactory("COMMIT", OutOfMemory) };
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        File.Copy(good.Database, store.Database);

        var failure = RefusedUntouched(store, () => store.Publish(OtherFact));

        Assert.That(failure.Kind, Is.EqualTo(PublishFailureKind.OutOfMemory));
        Assert.That(failure.Message, Does.Contain("too little memory"));
    }

    internal static PublishFailure RefusedUntouched(Store store, Func<PublishOutcome> publish)
    {
        var before = ContentId.OfBytes(File.ReadAllBytes(store.Database));

        var outcome = publish();

        Assert.That(outcome.IsPublished, Is.False);
        Assert.That(ContentId.OfBytes(File.ReadAllBytes(store.Database)), Is.EqualTo(before), "the published file must stay as it was");
        Assert.That(store.FilesBeside().Where(name => name.Contains(".next-", StringComparison.Ordinal)), Is.Empty, "no half-built file may stay");
        return outcome.Failure!;
    }
}
