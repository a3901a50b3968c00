using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Tests.Decisions;

/// <summary>A model file is of use only as long as features keep their places: what is asserted here must not change without a new version of the file.</summary>
public sealed class FeatureTests
{
    // FNV-1a over the UTF-16 bytes of the text, low byte first.
    [TestCase("", -2128831035)]
    [TestCase("metric.cue", 1218742828)]
    [TestCase("论文", -6360098)]
    public void Symbol_of_a_text_is_the_same_everywhere(string text, int symbol)
    {
        Assert.That(Symbols.OfText(text), Is.EqualTo(symbol));
        Assert.That(Symbols.Of(text), Is.EqualTo(symbol));
    }

    [TestCase(0, 0, 0, 0, 0)]
    [TestCase(1, 0, 0, 0, 228277)]
    [TestCase(1, 2, 3, 4, 43146)]
    [TestCase(-1, int.MinValue, int.MaxValue, -7, 8976)]
    public void Index_of_a_feature_is_the_same_everywhere(int template, int a, int b, int c, int index) =>
        Assert.That(new Feature(template, a, b, c).Index, Is.EqualTo(index));

    [Test]
    public void Index_depends_on_every_value_and_its_place()
    {
        int[] indexes = [.. new[] { (1, 2, 3, 4), (2, 2, 3, 4), (1, 3, 3, 4), (1, 2, 4, 4), (1, 2, 3, 5), (1, 3, 2, 4), (1, 2, 4, 3), (2, 1, 3, 4) }.Select(f => new Feature(f.Item1, f.Item2, f.Item3, f.Item4).Index)];

        Assert.That(indexes, Is.Unique);
        Assert.That(indexes, Has.All.InRange(0, Feature.Count - 1));
    }

    // Of 100,000 features dealt at random into 2^18 places, about 83,100 places are taken; far fewer would be a bad hash.
    [Test]
    public void Indexes_of_many_features_are_spread_over_all_places()
    {
        var template = Symbols.OfText("spread");
        var places = Enumerable.Range(0, 100_000).Select(i => new Feature(template, i % 100, i / 100, 0).Index).ToHashSet();

        Assert.That(places, Has.Count.InRange(82_000, 84_500));
    }

    [Test]
    public void Feature_in_words_names_its_template_and_values()
    {
        var feature = new Feature(Symbols.Of("a.template"), Symbols.Of("a.value"), 0, 3);

        Assert.That(feature.ToString(), Is.EqualTo("a.template a.value 0 3"));
        Assert.That(new Feature(Symbols.Of("a.template"), 0, 0, 0).ToString(), Is.EqualTo("a.template"));
    }

    [Test]
    public void Name_of_words_of_a_text_is_not_kept()
    {
        var symbol = Symbols.OfText("words that no program names");

        Assert.That(Symbols.NameOf(symbol), Is.EqualTo(symbol.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
