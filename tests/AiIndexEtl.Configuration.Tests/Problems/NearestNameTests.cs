using AiIndexEtl.Configuration.Problems;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Configuration.Tests.Problems;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["url", "path", "glob", "group", "edition", "publisher", "language"];

    [TestCase("ulr", "url")]
    [TestCase("URL", "url")]
    [TestCase("pth", "path")]
    [TestCase("publsher", "publisher")]
    [TestCase("langauge", "language")]
    [TestCase("groups", "group")]
    [TestCase("retries", null)]
    [TestCase("xyz", null)]
    public void Of_a_word_is_the_name_within_a_third_of_its_letters(string word, string? expected) =>
        Assert.That(NearestName.Of(word, Names), Is.EqualTo(expected));

    [TestCase("", "", 0)]
    [TestCase("abc", "", 3)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("ab", "ba", 1)]
    [TestCase("Path", "pATH", 0)]
    public void Distance_counts_insertions_deletions_replacements_and_swaps(string from, string to, int expected) =>
        Assert.That(NearestName.Distance(from, to), Is.EqualTo(expected));

    [Test]
    public void Distance_is_symmetric_and_bounded_by_the_longer_word() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((from, to) =>
            NearestName.Distance(from.Get, to.Get) is var distance
            && distance == NearestName.Distance(to.Get, from.Get)
            && distance <= Math.Max(from.Get.Length, to.Get.Length)
            && distance >= Math.Abs(from.Get.Length - to.Get.Length)).QuickCheckThrowOnFailure();
}
