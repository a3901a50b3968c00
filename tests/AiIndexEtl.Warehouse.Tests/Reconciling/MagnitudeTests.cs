using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Tests.Reconciling;

/// <summary>Amounts against what the edition before, or the year before, has for the same.</summary>
public sealed class MagnitudeTests
{
    private Store _store = null!;

    [SetUp]
    public void Begin() => _store = new Store();

    [TearDown]
    public void End() => _store.Dispose();

    [TestCase("140 million", 140_000_000, "inconsistent")]
    [TestCase("140,000", 140_000, "consistent")]
    [TestCase("0.14 million", 140_000, "consistent")]
    public void Amount_is_compared_with_the_edition_before(string mention, int value, string verdict)
    {
        _store.Published(Filed("a", "ai-index/2024", "130,000", 130_000), Filed("b", "ai-index/2025", mention, value));
        Assert.That(Checks(), Is.EqualTo(new object?[][] { ["https://news.example/b", verdict] }));
    }

    [Test]
    public void Amount_is_compared_with_the_year_before_where_no_edition_before_has_it()
    {
        _store.Published(Filed("a", "ai-index/2025", "130,000", 130_000, "2022"), Filed("b", "ai-index/2025", "140 million", 140_000_000));
        Assert.That(Checks(), Is.EqualTo(new object?[][] { ["https://news.example/b", "inconsistent"] }));
        var row = _store.Ask("SELECT detail, expected FROM claim_checks")[0];
        Assert.That(row[0], Does.StartWith("the year before: \"130,000\", of which it is 1.").And.EndsWith("e+03 times; stated \"140 million\""));
        Assert.That(row[1], Is.EqualTo(130_000m).Within(2_000m), "the middle of what the words leave open");
    }

    [Test]
    public void Other_years_other_reports_and_the_same_edition_are_not_compared()
    {
        _store.Published(
            Filed("a", "ai-index/2025", "130,000", 130_000, "2012"), Filed("b", "ai-index/2025", "140 million", 140_000_000), Filed("c", "other-report/2024", "9", 9),
            Filed("d", "ai-index/2025", "139 million", 139_000_000));
        Assert.That(Checks(), Is.Empty);
    }

    [Test]
    public void Money_where_there_was_a_count_is_inconsistent()
    {
        _store.Published(Filed("a", "ai-index/2024", "130,000", 130_000), Filed("b", "ai-index/2025", "140,000", 140_000, change: claim => claim with { Unit = "USD" }));
        Assert.That(Checks(), Is.EqualTo(new object?[][] { ["https://news.example/b", "inconsistent"] }));
    }

    [Test]
    public void Check_goes_when_the_amount_is_mended()
    {
        _store.Published(Filed("a", "ai-index/2024", "130,000", 130_000), Filed("b", "ai-index/2025", "140 million", 140_000_000));
        _store.Published(Filed("b", "ai-index/2025", "140,000", 140_000));
        Assert.That(Checks(), Is.EqualTo(new object?[][] { ["https://news.example/b", "consistent"] }));
    }

    private IReadOnlyList<IReadOnlyList<object?>> Checks() =>
        _store.Ask("SELECT source, verdict FROM claim_checks WHERE check_name = 'magnitude_of_edition' ORDER BY source");

    private static Page Filed(string name, string edition, string mention, decimal value, string period = "2023", Func<Claim, Claim>? change = null) =>
        new Page { Source = "https://news.example/" + name, Edition = edition, Text = $"Inventors filed {mention} of them." }.With(mention, value, claim =>
        {
            var filed = claim with { Unit = "count", Kind = ClaimKind.Level, Metric = "ai_patent_applications", MetricText = null, Period = period };
            return change is null ? filed : change(filed);
        });
}
