using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Tests.Links;

public sealed class PeriodsTests
{
    [TestCase("2024", -1, "2023")]
    [TestCase("2024-Q4", -3, "2021-Q4")]
    [TestCase("2024-05", 1, "2025-05")]
    [TestCase("2024-01/2024-06", -1, "2023-01/2023-06")]
    [TestCase("2013/2023", -1, "2022")]
    [TestCase("2024-02-29", -1, "2023-02-28")]
    [TestCase("2024-02-29", -4, "2020-02-29")]
    [TestCase(null, -1, null)]
    public void Shift_gives_the_same_part_of_another_year(string? period, int years, string? expected) => Assert.That(Periods.Shift(period, years), Is.EqualTo(expected));

    [TestCase("2013", "2023", "2013/2023")]
    [TestCase("2013/2015", "2020/2023", "2013/2023")]
    [TestCase("2024-01", "2024-06", "2024-01/2024-06")]
    [TestCase("2023", "2023", "2023")]
    [TestCase("2024", "2023", "2023")]
    [TestCase(null, "2023", "2023")]
    [TestCase("2013", null, "2013")]
    [TestCase(null, null, null)]
    public void Interval_runs_from_the_earlier_to_the_later(string? start, string? end, string? expected) => Assert.That(Periods.Interval(start, end), Is.EqualTo(expected));

    [TestCase("2013/2023", "2013", "2023", 2023)]
    [TestCase("2024-Q4", "2024-Q4", "2024-Q4", 2024)]
    public void Start_end_and_year(string period, string start, string end, int year) =>
        Assert.That((Periods.Start(period), Periods.End(period), Periods.Year(period)), Is.EqualTo((start, end, year)));

    [TestCase("2024", "2023")]
    [TestCase("2024-Q4", "2023-Q4")]
    [TestCase("2025-01/2025-09", "2024-01/2024-09")]
    [TestCase("2024-07/2025-06", "2023-07/2024-06")]
    [TestCase("2023-01/2025-06", "2023-01")]
    [TestCase("2019/2024", "2019")]
    [TestCase(null, null)]
    public void Before_is_what_a_change_is_usually_counted_from(string? period, string? expected) => Assert.That(Periods.Before(period), Is.EqualTo(expected));

    [TestCase("2024-Q4", -1, "2024-Q3")]
    [TestCase("2024-Q1", -1, "2023-Q4")]
    [TestCase("2024-Q4", 1, "2025-Q1")]
    [TestCase("2024-Q4", 0, "2024-Q4")]
    [TestCase("2024-05", -1, null)]
    [TestCase(null, -1, null)]
    public void Quarters_counts_from_a_quarter(string? period, int quarters, string? expected) => Assert.That(Periods.Quarters(period, quarters), Is.EqualTo(expected));

    [TestCase("2024-Q4", "2024-Q3")]
    [TestCase("2024-Q1", "2023-Q4")]
    [TestCase("2024-05", "2024-04")]
    [TestCase("2024-01", "2023-12")]
    [TestCase("2024", null)]
    [TestCase(null, null)]
    public void PartBefore_is_the_quarter_or_month_before(string? period, string? expected) => Assert.That(Periods.PartBefore(period), Is.EqualTo(expected));

    [Test]
    public void Year_of_nothing_is_nothing() => Assert.That(Periods.Year(null), Is.Null);

    [TestCase(ClaimKind.Change, "2023", "2024", "2025", "2024")]
    [TestCase(ClaimKind.Change, "2023-Q2", "2024-Q2", "2025-Q2", "2024-Q2")]
    [TestCase(ClaimKind.Change, null, "2024", "2019/2024", "2019")]
    [TestCase(ClaimKind.Ratio, "2010", "2024", "2023", "2010")]
    [TestCase(ClaimKind.Ratio, "2010", "2024", "2010", null)]
    [TestCase(ClaimKind.Change, "2023", "2024", null, null)]
    [TestCase(ClaimKind.Level, "2023", "2024", "2024", null)]
    [TestCase(ClaimKind.Change, "2021", "2024", "2024", "2021")]
    public void BaseAfter_follows_the_period(ClaimKind kind, string? basePeriod, string? former, string? period, string? expected) =>
        Assert.That(Periods.BaseAfter(kind, basePeriod, former, period), Is.EqualTo(expected));
}
