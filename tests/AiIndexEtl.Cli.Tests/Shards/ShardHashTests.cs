using AiIndexEtl.Cli.Shards;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Shards;

public sealed class ShardHashTests
{
    // By hand: the first eight bytes of sha256(key), as a number, modulo the count (printf %s KEY | sha256sum).
    [TestCase("example.org", 8, 6)]
    [TestCase("example.org", 3, 0)]
    [TestCase("新闻.例子", 8, 5)]
    [TestCase("", 8, 4)]
    public void Of_is_the_same_on_every_machine(string key, int of, int expected) => Assert.That(ShardHash.Of(key, of), Is.EqualTo(expected));

    [Test]
    public void Every_key_has_one_shard() => Prop.ForAll<NonNull<string>, PositiveInt>((key, of) =>
    {
        var shard = ShardHash.Of(key.Get, of.Get);
        return shard >= 0 && shard < of.Get && shard == ShardHash.Of(key.Get, of.Get);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Many_keys_are_shared_out_evenly()
    {
        var counts = Enumerable.Range(0, 8000).CountBy(number => ShardHash.Of($"host{number}.example", 8)).ToDictionary();

        Assert.That(counts, Has.Count.EqualTo(8));
        Assert.That(counts.Values, Is.All.InRange(900, 1100));
    }

    [TestCase("shard-3-of-8", 3, 8)]
    [TestCase("shard-0-of-1", 0, 1)]
    public void Folder_names_are_read_as_they_are_written(string name, int shard, int of)
    {
        Assert.That(ShardPlace.Parse(name), Is.EqualTo(new ShardPlace(shard, of)));
        Assert.That(new ShardPlace(shard, of).FolderName, Is.EqualTo(name));
    }

    [TestCase("shard-8-of-8")]
    [TestCase("shard--1-of-8")]
    [TestCase("shard-1-of-x")]
    [TestCase("plan")]
    [TestCase(".tmp-shard-1-of-8-0")]
    public void Other_names_are_no_shards(string name) => Assert.That(ShardPlace.Parse(name), Is.Null);
}
