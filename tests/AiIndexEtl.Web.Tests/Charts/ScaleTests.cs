using AiIndexEtl.Web.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Web.Tests.Charts;

internal sealed class ScaleTests
{
    // By hand from Heckbert's thresholds: a quarter of the range, rounded to 1, 2 or 5 times a power of ten.
    [TestCase("0", "109.1", "0 20 40 60 80 100 120")]
    [TestCase("47.4", "109.1", "40 60 80 100 120")]
    [TestCase("0", "1", "0.0 0.2 0.4 0.6 0.8 1.0")]
    [TestCase("0.07", "0.11", "0.07 0.08 0.09 0.10 0.11")]
    [TestCase("-3", "12", "-5 0 5 10 15")]
    [TestCase("0", "12345678", "0 5000000 10000000 15000000")]
    public void Ticks_are_round(string least, string most, string expected) =>
        Assert.That(NiceTicks.Of(Decimal(least), Decimal(most)), Is.EqualTo(expected.Split(' ').Select(Decimal)));

    [Test]
    public void Ticks_cover_the_values_ascend_by_one_step_of_1_2_or_5_and_are_few()
    {
        Prop.ForAll(Values(), values =>
        {
            var (least, most) = (values.Min(), values.Max());
            if (least == most) most += 1;

            var ticks = NiceTicks.Of(least, most);

            var step = ticks[1] - ticks[0];
            var digit = step / NiceTicks.PowerOfTen(step);
            return ticks[0] <= least && ticks[^1] >= most && ticks.Count is >= 2 and <= 12 && digit is 1 or 2 or 5
                && ticks.Zip(ticks.Skip(1)).All(pair => pair.Second - pair.First == step);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Values_stand_within_the_axis_in_their_order()
    {
        Prop.ForAll(Values(), Gen.Elements(true, false).ToArbitrary(), (values, isLogarithmic) =>
        {
            var scale = ValueScale.Of(values, isLogarithmic);

            var ordered = values.Order().ToList();
            return ordered.TrueForAll(value => scale.Of(value) is >= -1e-9 and <= 1 + 1e-9)
                && ordered.Zip(ordered.Skip(1)).All(pair => scale.Of(pair.First) <= scale.Of(pair.Second) + 1e-9)
                && (ordered[0] == ordered[^1] || scale.Of(ordered[0]) < scale.Of(ordered[^1]));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void An_axis_begins_at_zero_unless_that_leaves_most_of_it_empty()
    {
        Assert.That(ValueScale.Of([10m, 40m]).Ticks[0], Is.EqualTo(0));
        Assert.That(ValueScale.Of([90m, 97m]).Ticks[0], Is.GreaterThan(80));
        Assert.That(ValueScale.Of([90m, 97m], hasZero: true).Ticks[0], Is.EqualTo(0));
        Assert.That(ValueScale.Of([-20m, -5m]).Ticks[^1], Is.EqualTo(0));
        Assert.That(ValueScale.Of([7m]).Ticks, Has.Count.GreaterThan(1).And.Contains(0));
        Assert.That(ValueScale.Of([0m]).Ticks, Has.Count.GreaterThan(1));
    }

    [Test]
    public void A_logarithmic_axis_has_equal_factors_at_equal_distances_and_is_not_for_zero()
    {
        var scale = ValueScale.Of([0.07m, 20m], isLogarithmic: true);

        Assert.That(scale.IsLogarithmic);
        Assert.That(scale.Of(1) - scale.Of(0.1m), Is.EqualTo(scale.Of(10) - scale.Of(1)).Within(1e-9));
        Assert.That(scale.Ticks, Is.SupersetOf((decimal[])[0.1m, 1m, 10m]));
        Assert.That(ValueScale.Of([0m, 20m], isLogarithmic: true).IsLogarithmic, Is.False);
    }

    [Test]
    public void The_texts_of_ticks_have_as_many_places_as_the_finest_needs() =>
        Assert.That(ValueScale.Of([0m, 1m]).Ticks.Select(ValueScale.Of([0m, 1m]).TextOf), Is.EqualTo((string[])["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]));

    [TestCase("2022 2023 2024", 8, false, "2022 2023 2024")]
    [TestCase("2010 2024", 5, false, "2014 2019 2024")]
    [TestCase("2024-10 2025-01", 8, false, "Oct 2024|Nov 2024|Dec 2024|Jan 2025")]
    [TestCase("2024-10 2025-01", 8, true, "2024年10月|2024年11月|2024年12月|2025年1月")]
    [TestCase("2019 2024-11", 8, false, "2019 2020 2021 2022 2023 2024")]
    public void Times_are_named_in_years_or_months(string periods, int most, bool isChinese, string expected)
    {
        var scale = TimeScale.Of([.. periods.Split(' ').Select(period => ChartTime.Of(period)!.Value)], most, isChinese);

        Assert.That(scale.Ticks.Select(tick => tick.Text), Is.EqualTo(expected.Split(expected.Contains('|') ? '|' : ' ')));
    }

    [Test]
    public void Times_stand_within_the_axis_and_the_newest_year_is_named()
    {
        var years = Gen.Choose(1900, 2100).ToArbitrary();
        Prop.ForAll(years, years, Gen.Choose(2, 12).ToArbitrary(), (one, other, most) =>
        {
            ChartTime[] times = [.. new[] { one, other }.Select(year => ChartTime.Of($"{year}")!.Value)];

            var scale = TimeScale.Of(times, most, isChinese: false);

            return times.All(time => scale.Of(time.Begin) >= 0 && scale.Of(time.End) <= 1) && scale.Ticks.Count <= most + 1 && scale.Ticks[^1].Text == $"{Math.Max(one, other)}"
                && scale.Ticks.All(tick => scale.Of(tick.At) is > 0 and < 1);
        }).QuickCheckThrowOnFailure();
    }

    // Figures as articles have them: any sign, from millionths to trillions.
    internal static Arbitrary<List<decimal>> Values() =>
        Gen.Choose(-100_000, 1_000_000).SelectMany(digits => Gen.Choose(-6, 12).Select(power => digits * PowerOf(power))).NonEmptyListOf().Select(list => list.ToList()).ToArbitrary();

    private static decimal PowerOf(int power)
    {
        var result = 1m;
        for (var i = 0; i < Math.Abs(power); i++) result = power > 0 ? result * 10 : result / 10;
        return result;
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
