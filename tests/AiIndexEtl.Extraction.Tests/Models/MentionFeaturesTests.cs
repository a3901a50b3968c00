using AiIndexEtl.Extraction.Models;

namespace AiIndexEtl.Extraction.Tests.Models;

public sealed class MentionFeaturesTests
{
    private static readonly FeatureHasher Hasher = new(20);

    [Test]
    public void Collect_digits_are_masked() =>
        Assert.That(Features("in 2023 china had 51 models, up 9 percent", "51"), Is.EqualTo(Features("in 1999 china had 51 models, up 8 percent", "51")));

    [Test]
    public void Collect_the_figure_itself_says_nothing() =>
        Assert.That(Features("china had 51 models", "51"), Is.EqualTo(Features("china had 62 models", "62")));

    [TestCase("china had 51 models", "china had 51 patents")]
    [TestCase("中国有51个模型", "中国有51个专利")]
    [TestCase("models of china: 51", "china of models: 51")]
    public void Collect_other_words_are_other_features(string text, string other) =>
        Assert.That(Features(text, "51"), Is.Not.EqualTo(Features(other, "51")));

    [Test]
    public void Collect_words_before_and_behind_the_figure_differ() =>
        Assert.That(Features("models 51", "51").Intersect(Features("51 models", "51")).Count(), Is.LessThan(Features("51 models", "51").Length));

    [Test]
    public void Collect_every_part_of_the_context_adds_features()
    {
        var context = Context("china had 51 models", "51");
        var plain = Collect(context);
        const string Longer = "robots. china had 51 models";
        var withPrevious = Collect(context with
        {
            Text = Longer, Mention = new TextPart(18, 20), Sentence = new TextPart(8, Longer.Length), Clause = new TextPart(8, Longer.Length), Previous = new TextPart(0, 7),
        });

        Assert.That(withPrevious, Is.SupersetOf(plain).And.Length.EqualTo(plain.Length + 1));
        Assert.That(Collect(context with { Title = "robots" }), Is.SupersetOf(plain).And.Length.EqualTo(plain.Length + 1));
        Assert.That(Collect(context with { Unit = "percent" }), Is.Not.EqualTo(plain));
    }

    [Test]
    public void Collect_allocates_nothing_once_the_set_has_grown()
    {
        var context = Context("in 2023 中国有 china had 51 models, 个重要模型 up 9 percent", "51");
        var set = new FeatureSet();
        MentionFeatures.Collect(context, Hasher, set);

        var before = GC.GetAllocatedBytesForCurrentThread();
        set.Clear();
        MentionFeatures.Collect(context, Hasher, set);
        var count = set.Sorted().Length;
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(count, Is.GreaterThan(20));
    }

    [Test]
    public void Sorted_gives_each_feature_once_and_rising()
    {
        var set = new FeatureSet();
        for (var i = 600; i > 0; i--) set.Add(i % 300);

        Assert.That(set.Sorted().ToArray(), Is.EqualTo(Enumerable.Range(0, 300)));
        set.Clear();
        Assert.That(set.Sorted().Length, Is.Zero);
    }

    private static int[] Features(string text, string mention) => Collect(Context(text, mention));

    private static int[] Collect(MentionContext context)
    {
        var set = new FeatureSet();
        MentionFeatures.Collect(context, Hasher, set);
        return set.Sorted().ToArray();
    }

    private static MentionContext Context(string text, string mention)
    {
        var start = text.IndexOf(mention, StringComparison.Ordinal);
        var all = new TextPart(0, text.Length);
        return new MentionContext { Text = text, Mention = new TextPart(start, start + mention.Length), Clause = all, Sentence = all, Title = "", Unit = "count" };
    }
}
