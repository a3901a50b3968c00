using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Reconciliation.Agreement;

namespace AiIndexEtl.Reconciliation.Tests.Agreement;

public sealed class StatedIntervalTests
{
    // mention, value, qualifier, least, most; the ends are those before they are drawn in.
    [TestCase("20", 20, Qualifier.Exact, 19.5, 20.5)]
    [TestCase("七", 7, Qualifier.Exact, 6.5, 7.5)]
    [TestCase("six", 6, Qualifier.Exact, 5.5, 6.5)]
    [TestCase("233", 233, Qualifier.Exact, 232.5, 233.5)]
    [TestCase("二百三十三起", 233, Qualifier.Exact, 232.5, 233.5)]
    [TestCase("59.3%", 59.3, Qualifier.Exact, 59.25, 59.35)]
    [TestCase("６５．７％", 65.7, Qualifier.Exact, 65.65, 65.75)]
    [TestCase("百分之十八点七", 18.7, Qualifier.Exact, 18.65, 18.75)]
    [TestCase("百分之十", 10, Qualifier.Exact, 9.5, 10.5)]
    [TestCase("七成八", 78, Qualifier.Exact, 77.5, 78.5)]
    [TestCase("八成", 80, Qualifier.Exact, 75, 85)]
    [TestCase("eight in ten", 80, Qualifier.Exact, 75, 85)]
    [TestCase("nine-tenths", 90, Qualifier.Exact, 85, 95)]
    [TestCase("997 in every 1,000", 99.7, Qualifier.Exact, 99.65, 99.75)]
    [TestCase("每十家里有三家", 30, Qualifier.Exact, 25, 35)]
    [TestCase("seven cents", 0.07, Qualifier.Exact, 0.065, 0.075)]
    [TestCase("two and a half times", 2.5, Qualifier.Exact, 2.25, 2.75)]
    [TestCase("两年半", 2.5, Qualifier.Exact, 2.25, 2.75)]
    [TestCase("two point five", 2.5, Qualifier.Exact, 2.45, 2.55)]
    [TestCase("doubled", 2, Qualifier.Exact, 1.5, 2.5)]
    [TestCase("翻一番", 2, Qualifier.Exact, 1.5, 2.5)]
    [TestCase("fivefold", 5, Qualifier.Exact, 4.5, 5.5)]
    [TestCase("280-fold", 280, Qualifier.Exact, 275, 285)]
    [TestCase("a third", 33.3333, Qualifier.Exact, 31.666635, 34.999965)]
    [TestCase("two-thirds", 66.6667, Qualifier.About, 60.00003, 73.33337)]
    [TestCase("三分之二", 66.6667, Qualifier.Exact, 63.333365, 70.000035)]
    [TestCase("one in four", 25, Qualifier.Exact, 23.75, 26.25)]
    [TestCase("2/5", 40, Qualifier.Exact, 38, 42)]
    [TestCase("half", 50, Qualifier.Exact, 47.5, 52.5)]
    [TestCase("一半", 50, Qualifier.Nearly, 45, 50.25)]
    [TestCase("一百", 100, Qualifier.Exact, 97.5, 102.5)]
    [TestCase("0.3", 0.3, Qualifier.Exact, 0.25, 0.35)]
    [TestCase("0", 0, Qualifier.Exact, 0, 0)]
    [TestCase("20%", 20, Qualifier.Over, 20, 30)]
    [TestCase("2倍", 2, Qualifier.Over, 2, 3)]
    [TestCase("24万多篇", 240_000, Qualifier.Over, 240_000, 250_000)]
    [TestCase("20多万", 200_000, Qualifier.Over, 200_000, 300_000)]
    [TestCase("8.5 times", 8.5, Qualifier.Over, 8.5, 8.6)]
    [TestCase("a fifth", 20, Qualifier.Over, 20, 24)]
    [TestCase("七成", 70, Qualifier.Nearly, 65, 70.35)]
    [TestCase("12-fold", 12, Qualifier.Nearly, 11.5, 12.06)]
    [TestCase("100", 100, Qualifier.Nearly, 90, 100.5)]
    [TestCase("$78M", 78_000_000, Qualifier.About, 74_100_000, 81_900_000)]
    public void Of_words_leave_open_what_they_do_not_say(string mention, decimal value, Qualifier qualifier, decimal least, decimal most) =>
        AssertIs(StatedInterval.Of(value, null, mention, qualifier), least, most, Tolerance(least, most));

    // Large amounts are cut off as often as rounded, so the upper end lies a whole step off.
    [TestCase("$109.1 billion", "109100000000", "109050000000", "109200000000")]
    [TestCase("1,091億美元", "109100000000", "109050000000", "109200000000")]
    [TestCase("109.1", "109100000000", "109050000000", "109200000000")]
    [TestCase("$250 billion", "250000000000", "245000000000", "260000000000")]
    [TestCase("1220万", "12200000", "12150000", "12300000")]
    [TestCase("1亿2000万", "120000000", "117000000", "126000000")]
    [TestCase("两亿三千万", "230000000", "225000000", "240000000")]
    [TestCase("$1 billion", "1000000000", "750000000", "1500000000")]
    [TestCase("two hundred million", "200000000", "195000000", "210000000")]
    public void Of_large_amount_may_be_cut_off(string mention, string value, string least, string most) =>
        AssertIs(StatedInterval.Of(Number(value), null, mention, Qualifier.Exact), Number(least), Number(most), Tolerance(Number(least), Number(most)));

    [TestCase(Qualifier.AtLeast, 30, null)]
    [TestCase(Qualifier.AtMost, null, 30)]
    [TestCase(Qualifier.Under, 0, 30)]
    public void Of_bound_stands_alone(Qualifier qualifier, int? least, int? most) =>
        Assert.That(StatedInterval.Of(30, null, "30%", qualifier), Is.EqualTo(new StatedInterval(least, most)));

    [TestCase(Qualifier.AtLeast, null, -30)]
    [TestCase(Qualifier.AtMost, -30, null)]
    [TestCase(Qualifier.Under, -30, 0)]
    public void Of_fall_is_the_mirror_of_a_rise(Qualifier qualifier, int? least, int? most) =>
        Assert.That(StatedInterval.Of(-30, null, "30%", qualifier), Is.EqualTo(new StatedInterval(least, most)));

    [TestCase("between 50 and 60 percent", 50, 60, Qualifier.Exact, 48.75, 61.5)]
    [TestCase("10-15%", -10, -15, Qualifier.Exact, -15.5, -9.5)]
    [TestCase("三四十件", 30, 40, Qualifier.Exact, 25, 41)]
    [TestCase("三到五年", 3, 5, Qualifier.Exact, 2.5, 5.5)]
    [TestCase("$2-3 billion", 2, 3, Qualifier.AtLeast, 2, null)]
    public void Of_range_reaches_from_end_to_end(string mention, decimal value, decimal upper, Qualifier qualifier, double? least, double? most)
    {
        var interval = StatedInterval.Of(value, upper, mention, qualifier);
        AssertIs(interval, (decimal?)least, (decimal?)most, 0.02m);
    }

    [Test]
    public void Of_number_beyond_the_type_is_no_interval([Values("70000000000000000000000000000", "-70000000000000000000000000000")] string value) =>
        Assert.That(StatedInterval.Of(Number(value), null, value, Qualifier.About), Is.Null);

    [TestCase("")]
    [TestCase("多")]
    [TestCase("and and a half")]
    [TestCase("99999999999999999999999999999999999999999999 百万亿亿亿亿亿亿")]
    [TestCase("0.00000000000000000000000000000000000000000001")]
    [TestCase("三点一四一五九二六五三五八九七九三二三八四六")]
    [TestCase("成")]
    [TestCase("一万万万万万万万万万万")]
    [TestCase("分之")]
    public void Of_odd_mention_falls_back_on_the_value(string mention) =>
        Assert.That(StatedInterval.Of(5, null, mention, Qualifier.Exact), Is.Not.Null.And.Property("Low").LessThan(5m).And.Property("High").GreaterThan(5m));

    // One side, the other, and whether they may mean the same.
    [TestCase("24.2万篇", 242_000, Qualifier.Exact, "24萬篇", 240_000, Qualifier.Over, true)]
    [TestCase("181万", 1_810_000, Qualifier.Exact, "180万", 1_800_000, Qualifier.Over, true)]
    [TestCase("181万", 1_810_000, Qualifier.Exact, "180万", 1_800_000, Qualifier.Nearly, true)]
    [TestCase("1221万", 12_210_000, Qualifier.Exact, "1220 万", 12_200_000, Qualifier.Exact, true)]
    [TestCase("69.7 per cent", 69.7, Qualifier.Exact, "七成", 70, Qualifier.Nearly, true)]
    [TestCase("40.3 per cent", 40.3, Qualifier.Exact, "四成", 40, Qualifier.Over, true)]
    [TestCase("32.3%", 32.3, Qualifier.Exact, "a third", 33.3333, Qualifier.About, true)]
    [TestCase("66%", 66, Qualifier.Exact, "two-thirds", 66.6667, Qualifier.Exact, true)]
    [TestCase("78%", 78, Qualifier.Exact, "eight in ten", 80, Qualifier.Nearly, true)]
    [TestCase("八成", 80, Qualifier.Exact, "80 per cent", 80, Qualifier.Exact, true)]
    [TestCase("$581 billion", 581_000, Qualifier.Exact, "5817亿美元", 581_700, Qualifier.Exact, true)]
    [TestCase("15", 15, Qualifier.Exact, "20个", 20, Qualifier.Exact, false)]
    [TestCase("six", 6, Qualifier.Exact, "7个", 7, Qualifier.Exact, false)]
    [TestCase("三倍", 3, Qualifier.Nearly, "两倍", 2, Qualifier.Nearly, false)]
    [TestCase("三倍", 3, Qualifier.Over, "2倍", 2, Qualifier.Over, false)]
    [TestCase("$150.8bn", 150.8, Qualifier.Exact, "2,523億", 252.3, Qualifier.Exact, false)]
    [TestCase("58%", 58, Qualifier.Exact, "六成", 60, Qualifier.Over, false)]
    [TestCase("61%", 61, Qualifier.Exact, "六成", 60, Qualifier.Under, false)]
    public void Meets_tells_rounding_from_contradiction(string one, decimal value, Qualifier qualifier, string other, decimal otherValue, Qualifier otherQualifier, bool meets)
    {
        var first = StatedInterval.Of(value, null, one, qualifier)!.Value;
        var second = StatedInterval.Of(otherValue, null, other, otherQualifier)!.Value;
        Assert.That(first.Meets(second), Is.EqualTo(meets));
        Assert.That(second.Meets(first), Is.EqualTo(meets));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Tolerance(decimal least, decimal most) => Math.Max(0.002m * (most - least), 0.00001m);

    private static void AssertIs(StatedInterval? interval, decimal? least, decimal? most, decimal tolerance)
    {
        Assert.That(interval, Is.Not.Null);
        AssertIs(interval!.Value.Low, least, tolerance);
        AssertIs(interval.Value.High, most, tolerance);
    }

    private static void AssertIs(decimal? bound, decimal? expected, decimal tolerance)
    {
        if (expected is null) Assert.That(bound, Is.Null);
        else Assert.That(bound, Is.EqualTo(expected).Within(tolerance));
    }
}
