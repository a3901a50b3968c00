using AiIndexEtl.Core.Identity;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Scraping.Tests.Snapshots;

public sealed class SnapshotStoreTests
{
    private static readonly byte[] Bytes = "<p>Sales rose 5%.</p>"u8.ToArray();

    private string _root = null!;
    private SnapshotStore _store = null!;

    [SetUp]
    public void MakeRoot()
    {
        _root = Directory.CreateTempSubdirectory("snapshots-").FullName;
        _store = new SnapshotStore(_root);
    }

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task PutAsync_keeps_bytes_and_metadata_under_their_hash()
    {
        var stored = await _store.PutAsync(Bytes, Metadata("https://example.org/a"), CancellationToken.None);
        var read = await _store.ReadAsync(stored.Sha256, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(stored.IsNew);
            Assert.That(stored.Sha256, Is.EqualTo(ContentId.OfBytes(Bytes)));
            Assert.That(stored.RawPath, Is.EqualTo($"snapshots/{stored.Sha256[..2]}/{stored.Sha256}.html"));
            Assert.That(File.ReadAllBytes(Path.Combine(_root, stored.RawPath)), Is.EqualTo(Bytes));
            Assert.That(read.Bytes!.Value.ToArray(), Is.EqualTo(Bytes));
            Assert.That(read.Metadata!.Address, Is.EqualTo("https://example.org/a"));
            Assert.That(read.Metadata.Headers, Is.EqualTo(new[] { KeyValuePair.Create("ETag", "\"v1\"") }));
            Assert.That(read.Metadata.SizeBytes, Is.EqualTo(Bytes.Length));
        });
    }

    [Test]
    public async Task PutAsync_of_the_same_bytes_writes_nothing_and_keeps_the_first_metadata()
    {
        var first = await _store.PutAsync(Bytes, Metadata("https://example.org/a"), CancellationToken.None);
        var before = Listing();
        var second = await _store.PutAsync(Bytes, Metadata("https://example.org/b") with { AccessedAt = DateTimeOffset.UnixEpoch, MediaType = "text/plain" }, CancellationToken.None);

        Assert.That(second.IsNew, Is.False);
        Assert.That((second.RawPath, second.Metadata.Address, second.Metadata.AccessedAt), Is.EqualTo((first.RawPath, first.Metadata.Address, first.Metadata.AccessedAt)));
        Assert.That(Listing(), Is.EqualTo(before));
    }

    [Test]
    public async Task ReadAsync_tells_a_changed_file_and_a_missing_one()
    {
        var stored = await _store.PutAsync(Bytes, Metadata("https://example.org/a"), CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(_root, stored.RawPath), "something else");

        Assert.That((await _store.ReadAsync(stored.Sha256, CancellationToken.None)).ErrorCode, Is.EqualTo("corrupt"));
        Assert.That((await _store.ReadAsync(new string('0', 64), CancellationToken.None)).ErrorCode, Is.EqualTo("missing"));
        Assert.That((await _store.ReadAsync("../../etc/passwd", CancellationToken.None)).ErrorCode, Is.EqualTo("missing"));
    }

    [Test]
    public void PutAsync_that_is_cancelled_leaves_nothing()
    {
        Assert.That(async () => await _store.PutAsync(Bytes, Metadata("https://example.org/a"), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Listing(), Is.Empty);
    }

    private static SnapshotMetadata Metadata(string address) => new()
    {
        Address = address,
        AccessedAt = new DateTimeOffset(2025, 4, 8, 9, 0, 0, TimeSpan.Zero),
        MediaType = "text/html",
        Headers = [KeyValuePair.Create("ETag", "\"v1\"")],
    };

    private List<string> Listing() =>
        [.. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}")];
}
