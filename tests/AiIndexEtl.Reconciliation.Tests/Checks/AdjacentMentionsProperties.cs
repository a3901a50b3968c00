using System.Globalization;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Reconciliation.Tests.Checks;

/// <summary>Whatever stands between mentions, nothing or a blank too, no check throws.</summary>
public sealed class AdjacentMentionsProperties
{
    private static readonly ClaimChecker s_checker = new(new Vocabulary(
        [new MetricDefinition { Id = "papers", Chapter = "research", NameEn = "papers", NameZh = "论文", Cues = [], Units = ["count"], Range = new PlausibleRange(0, 1000) }], [], []));

    private static readonly string[] s_gaps =
    [
        "", " ", "  ", "\t", " (", ")", "(", "（", "，", ", ", "的", "于", "比", "从", "到", "增至", " to ", " from ", " up from ", " of ", " or ", " times ", " more than ", "合计", "其中分别",
        " together ", "每", " doubling every ", "年均", " a year", "相差", " a gap of ", "前者是后者", "其余",
    ];

    private static readonly string[] s_units = ["count", "percent", "percentage_point", "times", "USD", "CNY", "year", "month"];
    private static readonly string[] s_kinds = ["level", "share", "change", "ratio", "gap"];
    private static readonly string[] s_periods = ["2023", "2024", "2013/2023", "2024 <2023"];
    private static readonly string[] s_places = ["", " @US", " @US,CN", " ~over", " ~at_least", " #other"];
    private static readonly decimal[] s_values = [0, 1, -1, 2.5m, 40, 100, 1e-9m, 9.9e27m, -9.9e27m, 109_100_000_000];

    private static Gen<(string Gap, string Claim)> Mention =>
        from gap in Gen.Elements(s_gaps)
        from value in Gen.Elements(s_values)
        from unit in Gen.Elements(s_units)
        from kind in Gen.Elements(s_kinds)
        from period in Gen.Elements(s_periods)
        from place in Gen.Elements(s_places)
        select (gap, $"{Plain(value)} = {Plain(value)} {unit} {kind} {period}{place.Replace("at_least", "atleast", StringComparison.Ordinal)}");

    [Test]
    public void Check_of_any_neighbours_does_not_throw() => Prop.ForAll(Mention.NonEmptyListOf().ToArbitrary(), Mention.ToArbitrary(), (mentions, last) =>
    {
        var text = "So " + string.Concat(mentions.Select(mention => Words(mention.Claim) + mention.Gap)) + last.Gap;
        return s_checker.Check(CheckedText.Rows(text, [.. mentions.Select(mention => mention.Claim)])) is not null;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [TestCase("It cost 2.5 times $40 million.", "2.5 times = 2.5 times ratio 2024", "$40 million = 40000000 USD level 2024")]
    [TestCase("It cost 2.5 times  $40 million.", "2.5 times = 2.5 times ratio 2024", "$40 million = 40000000 USD level 2024")]
    public void Multiple_right_before_an_amount_says_nothing_of_it(string text, params string[] claims) => Assert.That(CheckedText.Check(text, claims), Is.Empty);

    private static string Words(string claim) => claim[..claim.IndexOf(" = ", StringComparison.Ordinal)];

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
