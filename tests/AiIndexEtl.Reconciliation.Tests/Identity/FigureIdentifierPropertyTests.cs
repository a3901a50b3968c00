using System.Globalization;
using AiIndexEtl.Core.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

public sealed class FigureIdentifierPropertyTests
{
    private static readonly string[] Areas = ["CN", "US", "WORLD", "EU+GB", "FR"];
    private static readonly string[] Names = ["谷歌", "OpenAI", "產業界", "MMLU", "GPT-4", "即時通信", "Kimi K2"];
    private static readonly string[] Metrics = ["notable_models", "benchmark_score", "training_cost", "other", "unlisted"];
    private static readonly ClaimKind[] Kinds = [ClaimKind.Level, ClaimKind.Share, ClaimKind.Change, ClaimKind.Gap];

    private static Arbitrary<Claim> Stated => (
        from areas in Gen.SubListOf(Areas)
        from names in Gen.SubListOf(Names)
        from metric in Gen.Elements(Metrics)
        from kind in Gen.Elements(Kinds)
        from unit in Gen.Elements("count", "percent", "times", "USD", "month", "percentage_point")
        from value in Gen.Choose(-5000, 5000)
        select Claims.Of($"說{string.Concat(names)}有<{Math.Abs(value)}>個", value, unit, kind, metric, "網民規模", [.. areas], [.. names])).ToArbitrary();

    [Test]
    public void Identify_order_of_places_and_things_does_not_matter() => Prop.ForAll(Stated, claim =>
        Keys(claim).SetEquals(Keys(claim with { Area = [.. claim.Area.Reverse()], Subject = [.. claim.Subject.Reverse()] }))).QuickCheckThrowOnFailure();

    [Test]
    public void Identify_script_does_not_matter() => Prop.ForAll(Stated, claim =>
        Keys(claim).SetEquals(Keys(claim with { Subject = [.. claim.Subject.Select(Simplified)], Sentence = Simplified(claim.Sentence), Prefix = Simplified(claim.Prefix), MetricText = "网民规模" })))
        .QuickCheckThrowOnFailure();

    [Test]
    public void Identify_width_does_not_matter() => Prop.ForAll(Stated, claim =>
    {
        var wide = claim with { Subject = [.. claim.Subject.Select(Wide)], Sentence = Wide(claim.Sentence), Prefix = Wide(claim.Prefix), Suffix = Wide(claim.Suffix), Mention = Wide(claim.Mention) };
        var figure = claim.Identify();
        var other = wide.Identify();
        return Keys(claim).SetEquals(Keys(wide)) && (figure.Low, figure.High) == (other.Low, other.High);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Identify_qualifier_plays_no_part_in_keys() => Prop.ForAll(Stated, Gen.Elements(Enum.GetValues<Qualifier>()).ToArbitrary(), (claim, qualifier) =>
        Keys(claim).SetEquals(Keys(claim with { Qualifier = qualifier }))).QuickCheckThrowOnFailure();

    [Test]
    public void Identify_any_claim_has_a_figure_with_ordered_bounds() => Prop.ForAll(Stated, ArbMap.Default.ArbFor<decimal>(), (claim, value) =>
    {
        var figure = (claim with { Value = value }).Identify();
        return figure.Observations.Count > 0 && (figure.Low is null || figure.High is null || figure.Low <= figure.High);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Identify_any_number_beside_any_numeral_does_not_throw() =>
        Prop.ForAll(Stated, Numeral.ToArbitrary(), Size.ToArbitrary(), (claim, numeral, value) =>
        {
            var upper = (claim with { Mention = numeral, Value = value, ValueUpper = value }).Identify();
            var figure = (claim with { Mention = numeral, Value = value }).Identify();
            return figure.Observations.Count > 0 && upper.Observations.Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [TestCase("0.00000000000000000001", "1000000000")]
    [TestCase("0.1", "79228162514264337593543950335")]
    [TestCase("0.000001", "10000000000000000000000000")]
    [TestCase("千千千千", "1")]
    public void Identify_numbers_that_do_not_go_with_their_words_does_not_throw(string mention, string value)
    {
        var claim = Claims.Of($"有<{mention}>個", decimal.Parse(value, CultureInfo.InvariantCulture));

        Assert.That(claim.Identify().Observations, Is.Not.Empty);
    }

    // Digits, Han numerals and words in any order: most are no numbers that anybody would write.
    private static Gen<string> Numeral =>
        from parts in Gen.Elements("0", "00000", "1", "9", "99999999", ".", ",000", "千", "万", "亿", "兆", "三", "九九九九九九", "零", "点", "半", "成", "倍", "百分之", "分之", "%", "million", "billion", "trillion", "hundred", "half", "a third", "and", "point", "twenty", "-", "$").ListOf()
        from separator in Gen.Elements("", " ")
        select string.Join(separator, parts.Take(24)) is { Length: > 0 } text ? text : "1";

    private static Gen<decimal> Size => Gen.OneOf(
        ArbMap.Default.ArbFor<decimal>().Generator,
        from digits in Gen.Choose(1, 999)
        from power in Gen.Choose(-26, 25)
        from sign in Gen.Elements(1m, -1m)
        select sign * digits * Power(power));

    private static decimal Power(int power)
    {
        var value = 1m;
        for (var i = 0; i < Math.Abs(power); i++) value = power > 0 ? value * 10 : value / 10;
        return value;
    }

    private static HashSet<string> Keys(Claim claim) => [.. claim.Identify().Observations.Select(static observation => observation.ObservationId)];

    private static string Simplified(string text) => text.Replace('產', '产').Replace('業', '业').Replace('時', '时').Replace('說', '说').Replace('個', '个');

    private static string Wide(string text) => string.Concat(text.Select(static c => c is > ' ' and < '\u007F' ? (char)(c + 0xFEE0) : c));
}
