using AiIndexEtl.Web.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Web.Tests.Charts;

internal sealed class LabelTests
{
    [Test]
    public void Spread_places_keep_their_order_their_gap_and_their_ends()
    {
        var places = Gen.Choose(0, 300).Select(place => (double)place).NonEmptyListOf();
        Prop.ForAll(places.ToArbitrary(), wanted =>
        {
            var spread = LabelPlaces.Spread([.. wanted], gap: 18, least: 10, most: 290);

            var gap = Math.Min(18, spread.Count > 1 ? 280.0 / (spread.Count - 1) : 18);
            var ordered = spread.Order().ToList();
            return spread.All(place => place is >= 10 - 1e-6 and <= 290 + 1e-6) && ordered.Zip(ordered.Skip(1)).All(pair => pair.Second - pair.First >= gap - 1e-6)
                && Enumerable.Range(0, spread.Count).All(i => Enumerable.Range(0, spread.Count).All(j => wanted[i] >= wanted[j] || spread[i] <= spread[j] + 1e-6));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Spread_moves_nothing_that_has_room() => Assert.That(LabelPlaces.Spread([200, 20, 100], 18, 10, 290), Is.EqualTo((double[])[200, 20, 100]));

    [Test]
    public void A_label_takes_the_first_place_that_is_free()
    {
        var places = new LabelPlaces(new PlotArea(0, 0, 100, 100));
        places.Take(50, 50, 5);

        Assert.That(places.Find(20, 10, (50, 50), (50, 30)), Is.EqualTo((50.0, 30.0)));
        Assert.That(places.Find(20, 10, (55, 32), (5, 5)), Is.Null, "one place is taken, the other leaves the picture");
    }

    [TestCase("United States", 200, "United States")]
    [TestCase("United States", 60, "United…")]
    [TestCase("美国与中国", 45, "美国…")]
    public void Fit_cuts_what_is_too_long(string text, double width, string expected) => Assert.That(TextWidth.Fit(text, 13, width), Is.EqualTo(expected));

    [Test]
    public void Lines_break_between_words_and_between_Chinese_characters()
    {
        Assert.That(TextWidth.Lines("one two three four", 10, 60), Is.EqualTo((string[])["one two", "three four"]));
        Assert.That(TextWidth.Lines("人工智能指数报告", 10, 45), Is.EqualTo((string[])["人工智能", "指数报告"]));
        Assert.That(TextWidth.Lines("", 10, 60), Is.Empty);
    }

    [Test]
    public void Fitted_text_is_never_wider_than_its_room() => Prop.ForAll(Gen.Elements('a', 'W', 'i', '中', ' ', '%').ArrayOf().Select(chars => new string(chars)).ToArbitrary(), Gen.Choose(30, 300).ToArbitrary(), (text, width) =>
        TextWidth.Of(TextWidth.Fit(text, 12, width), 12) <= width + 1e-6 || TextWidth.Fit(text, 12, width) == "…").QuickCheckThrowOnFailure();

    [Test]
    public void Names_that_begin_alike_keep_the_part_that_tells_them_apart()
    {
        string[] editions = ["Artificial Intelligence Index Report 2024", "Artificial Intelligence Index Report 2025", "Another"];

        var fitted = TextWidth.FitApart(editions, 12, 120);

        Assert.That(fitted[0], Does.StartWith("…").And.EndsWith("2024"));
        Assert.That(fitted[1], Does.StartWith("…").And.EndsWith("2025"));
        Assert.That(fitted[2], Is.EqualTo("Another"));
        Assert.That(fitted.Select(name => TextWidth.Of(name, 12)), Is.All.LessThanOrEqualTo(120));
        Assert.That(TextWidth.FitApart(["same long name of a line", "same long name of a line"], 12, 60), Is.All.EndsWith("…"));
    }

    [TestCase("USD", 109_100_000_000, false, "billion USD", "109.1")]
    [TestCase("USD", 109_100_000_000, true, "亿美元", "1,091")]
    [TestCase("percent", 78, false, "%", "78")]
    [TestCase("count", 1_500_000, false, "million", "1.5")]
    [TestCase("count", 40, true, "", "40")]
    [TestCase("percentage_point", 4.5, true, "个百分点", "4.5")]
    [TestCase("USD/1e6 token", 0.07, false, "USD per million tokens", "0.07")]
    [TestCase("count/1e5 people", 17.3, true, "/10万人", "17.3")]
    public void The_unit_of_an_axis_is_told_in_words_and_its_numbers_are_short(string unit, double value, bool isChinese, string text, string label)
    {
        var axis = AxisUnit.Of(unit, (decimal)value, isChinese);

        Assert.That((axis.Text, axis.Label((decimal)value, null, "exact")), Is.EqualTo((text, label)));
    }

    [TestCase("about", "~5")]
    [TestCase("at_least", "≥ 5")]
    [TestCase("over", "> 5")]
    public void The_sign_of_a_qualifier_stands_at_the_value(string qualifier, string expected) => Assert.That(AxisUnit.Of("percent", 5, isChinese: false).Label(5, null, qualifier), Is.EqualTo(expected));
}
