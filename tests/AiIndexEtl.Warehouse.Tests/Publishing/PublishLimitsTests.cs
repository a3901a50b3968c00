using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

public sealed class PublishLimitsTests
{
    private const long Megabyte = 1 << 20;

    [TestCase(0, 24_000, "SET memory_limit = '192MiB'; SET threads = 1")]
    [TestCase(1_000, 24_000, "SET memory_limit = '192MiB'; SET threads = 1")]
    [TestCase(4_000, 24_000, "SET memory_limit = '250MiB'; SET threads = 1")]
    [TestCase(32_000, 24_000, "SET memory_limit = '2000MiB'; RESET threads")]
    [TestCase(1_000_000, 10_000, "SET memory_limit = '8000MiB'; RESET threads")]
    [TestCase(1_000, 200, "SET memory_limit = '160MiB'; SET threads = 1")]
    public void Memory_goes_with_the_rows_within_what_there_is(long megabytes, long available, string expected) =>
        Assert.That(PublishLimits.For(megabytes * Megabyte, available * Megabyte).Script, Is.EqualTo(expected));

    [Test]
    public void Memory_grows_up_to_what_there_is()
    {
        var limits = PublishLimits.For(0, 1_000 * Megabyte);

        Assert.That(limits.CanGrow);
        Assert.That(limits.Grown.Megabytes, Is.EqualTo(768));
        Assert.That(limits.Grown.Grown.Megabytes, Is.EqualTo(800));
        Assert.That(limits.Grown.Grown.CanGrow, Is.False);
    }
}
