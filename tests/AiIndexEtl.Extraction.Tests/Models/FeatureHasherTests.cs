using AiIndexEtl.Extraction.Models;

namespace AiIndexEtl.Extraction.Tests.Models;

public sealed class FeatureHasherTests
{
    // Computed by another program from the description of the hash. Model files depend on these numbers.
    [TestCase(0u, "", 486388)]
    [TestCase(1u, "a", 598820)]
    [TestCase(1u, "patents", 948455)]
    [TestCase(7u, "专利", 204212)]
    [TestCase(4294967295u, "😀", 305640)]
    public void Feature_never_changes(uint space, string text, int feature) =>
        Assert.That(new FeatureHasher(20).Feature(space, text), Is.EqualTo(feature));

    [Test]
    public void Feature_of_two_texts_never_changes() =>
        Assert.That(new FeatureHasher(20).Feature(3, "patents", "中国"), Is.EqualTo(159684));

    [Test]
    public void Feature_of_the_same_text_in_another_namespace_is_another()
    {
        var hasher = new FeatureHasher(24);

        Assert.That(hasher.Feature(1, "patents"), Is.Not.EqualTo(hasher.Feature(2, "patents")));
        Assert.That(hasher.Feature(1, "patents"), Is.Not.EqualTo(hasher.Feature(1, "patent")));
        Assert.That(hasher.Feature(1, "ab", "c"), Is.Not.EqualTo(hasher.Feature(1, "a", "bc")));
        Assert.That(hasher.Feature(1, "a", "b"), Is.Not.EqualTo(hasher.Feature(1, "b", "a")));
        Assert.That(hasher.Feature(256, "a"), Is.Not.EqualTo(hasher.Feature(1, "a")));
    }

    [Test]
    public void Feature_lies_below_the_number_of_features_and_uses_all_of_them()
    {
        var hasher = new FeatureHasher(6);
        var seen = Enumerable.Range(0, 2000).Select(i => hasher.Feature(1, i.ToString(System.Globalization.CultureInfo.InvariantCulture))).Distinct().Order();

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 64)));
    }

    [TestCase(0)]
    [TestCase(25)]
    public void Bits_out_of_range_are_refused(int bits) => Assert.That(() => new FeatureHasher(bits), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Feature_allocates_nothing()
    {
        var hasher = new FeatureHasher(16);
        hasher.Feature(1, "patents", "China");

        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0L;
        for (var i = 0; i < 1000; i++) sum += hasher.Feature(1, "patents", "China") + hasher.Feature(2, "专利");
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sum, Is.Positive);
    }

    [Test]
    public void Hashers_of_as_many_bits_are_equal()
    {
        Assert.That(new FeatureHasher(8) == new FeatureHasher(8), Is.True);
        Assert.That(new FeatureHasher(8) != new FeatureHasher(9), Is.True);
    }
}
