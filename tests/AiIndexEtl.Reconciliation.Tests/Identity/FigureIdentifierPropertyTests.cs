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

    private static HashSet<string> Keys(Claim claim) => [.. claim.Identify().Observations.Select(static observation => observation.ObservationId)];

    private static string Simplified(string text) => text.Replace('產', '产').Replace('業', '业').Replace('時', '时').Replace('說', '说').Replace('個', '个');

    private static string Wide(string text) => string.Concat(text.Select(static c => c is > ' ' and < '\u007F' ? (char)(c + 0xFEE0) : c));
}
