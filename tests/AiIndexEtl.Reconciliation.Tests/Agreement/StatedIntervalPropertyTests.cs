using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Reconciliation.Agreement;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Reconciliation.Tests.Agreement;

public sealed class StatedIntervalPropertyTests
{
    private static readonly Qualifier[] Qualifiers = Enum.GetValues<Qualifier>();
    private static readonly string[] Words = ["", "%", "万", "亿美元", " billion", " million", "倍", "-fold", "多个", "成"];

    private static Arbitrary<(decimal Mantissa, int Decimals, Qualifier Qualifier, string Word)> Stated => (
        from digits in Gen.Choose(1, 99_999)
        from zeros in Gen.Choose(0, 4)
        from decimals in Gen.Choose(0, 3)
        from qualifier in Gen.Elements(Qualifiers)
        from word in Gen.Elements(Words)
        select (decimals > 0 ? digits / Power(decimals) : digits * Power(zeros), decimals, qualifier, word)).ToArbitrary();

    [Test]
    public void Of_interval_holds_the_value() => Prop.ForAll(Stated, stated =>
    {
        var interval = StatedInterval.Of(stated.Mantissa, null, Mention(stated), stated.Qualifier)!.Value;
        return (interval.Low ?? decimal.MinValue) <= stated.Mantissa && stated.Mantissa <= (interval.High ?? decimal.MaxValue);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Of_qualified_interval_lies_on_its_side() => Prop.ForAll(Stated, stated =>
    {
        var interval = StatedInterval.Of(stated.Mantissa, null, Mention(stated), stated.Qualifier)!.Value;
        return stated.Qualifier switch
        {
            Qualifier.Over or Qualifier.AtLeast => interval.Low == stated.Mantissa,
            Qualifier.Under or Qualifier.AtMost => interval.High == stated.Mantissa,
            Qualifier.Nearly => interval.Low < stated.Mantissa && interval.High <= stated.Mantissa * 1.005m,
            _ => interval.Low < stated.Mantissa && stated.Mantissa < interval.High,
        };
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Of_multiplier_scales_the_interval() => Prop.ForAll(Stated, Gen.Choose(3, 6).ToArbitrary(), (stated, power) =>
    {
        // Both are large enough to be cut off.
        var mention = Mention(stated);
        var thousands = StatedInterval.Of(stated.Mantissa * 1_000_000, null, mention, stated.Qualifier)!.Value;
        var more = StatedInterval.Of(stated.Mantissa * 1_000_000 * Power(power), null, mention, stated.Qualifier)!.Value;
        return more == new StatedInterval(thousands.Low * Power(power), thousands.High * Power(power));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Of_fall_mirrors_the_rise() => Prop.ForAll(Stated, stated =>
    {
        var rise = StatedInterval.Of(stated.Mantissa, null, Mention(stated), stated.Qualifier)!.Value;
        return StatedInterval.Of(-stated.Mantissa, null, Mention(stated), stated.Qualifier) == new StatedInterval(-rise.High, -rise.Low);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Of_any_text_throws_nothing() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<decimal>(), Gen.Elements(Qualifiers).ToArbitrary(), (text, value, qualifier) =>
        {
            var interval = StatedInterval.Of(value, null, text ?? "", qualifier);
            return interval is not { Low: { } low, High: { } high } || low <= high;
        }).QuickCheckThrowOnFailure();

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, static (product, factor) => product * factor);

    private static string Mention((decimal Mantissa, int Decimals, Qualifier Qualifier, string Word) stated) =>
        stated.Mantissa.ToString("F" + stated.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + stated.Word;
}
