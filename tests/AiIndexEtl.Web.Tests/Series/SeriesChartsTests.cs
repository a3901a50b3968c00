using AiIndexEtl.Web.Charts;

namespace AiIndexEtl.Web.Tests.Series;

internal sealed class SeriesChartsTests
{
    private static readonly SeriesCharts s_charts = new(SeriesCases.Wording());

    [Test]
    public void A_series_is_one_line_with_title_unit_and_source()
    {
        var chart = s_charts.Of(SeriesCases.Series(), [SeriesCases.Point("2023", 61), SeriesCases.Point("2024", 70)])!;

        Assert.That(chart.Text.Title, Is.EqualTo("AI patents (share), China"));
        Assert.That(chart.Text.Unit, Is.EqualTo("%"));
        Assert.That(chart.Text.Source, Is.EqualTo("Source: ai-index/2025, as told by Example News"));
        Assert.That(chart.Text.Description, Is.EqualTo("2023 61; 2024 70 (%)"));
        Assert.That(chart.Text.Notes, Is.Empty);
        Assert.That(chart.Lines.Single().Marks.Select(mark => (mark.Period, mark.Value, mark.IsJoined, mark.IsHollow)), Is.EqualTo(((string?, decimal, bool, bool)[])[("2023", 61, true, false), ("2024", 70, true, false)]));
    }

    [Test]
    public void The_words_are_those_of_the_language()
    {
        var chart = new SeriesCharts(SeriesCases.Wording("zh")).Of(SeriesCases.Series(), [SeriesCases.Point("2024", 70)])!;

        Assert.That((chart.Text.Title, chart.Text.Source, chart.Text.IsChinese), Is.EqualTo(("人工智能专利（占比），中国", "来源：ai-index/2025，据Example News报道", true)));
    }

    [Test]
    public void What_contradicts_a_figure_is_hollow_and_what_repeats_it_is_left_out()
    {
        var chart = s_charts.Of(SeriesCases.Series(),
        [
            SeriesCases.Point("2024", 70), SeriesCases.Point("2024", 70) with { Stance = "repeats" }, SeriesCases.Point("2024", 75) with { Stance = "conflicts" },
            SeriesCases.Point("2024", 12) with { Stance = "unsure" },
        ])!;

        Assert.That(chart.Lines.Single().Marks.Select(mark => (mark.Value, mark.IsHollow)), Is.EqualTo(((decimal, bool)[])[(70, false), (75, true)]));
        Assert.That(chart.Text.Notes, Is.EqualTo((string[])["hollow: another source says otherwise"]));
    }

    [Test]
    public void Earlier_editions_are_dashed_lines_with_their_names()
    {
        var chart = s_charts.Of(SeriesCases.Series(), [SeriesCases.Point("2022", 61), SeriesCases.Point("2022", 55) with { Generation = 2, Edition = "ai-index/2024" }])!;

        Assert.That(chart.Lines.Select(line => (line.Name, line.IsDashed)), Is.EqualTo(((string, bool)[])[("ai-index/2025", false), ("ai-index/2024", true)]));
        Assert.That(chart.Text.Notes, Has.One.EqualTo("dashed: an earlier edition"));
    }

    [Test]
    public void Growth_in_percent_and_as_a_multiple_shares_an_axis_in_percent()
    {
        var chart = s_charts.Of(SeriesCases.Series(kind: "growth", dimension: "factor"),
        [
            SeriesCases.Point("2023", 20) with { BasePeriod = "2022", Low = 1.195m, High = 1.205m },
            SeriesCases.Point("2024", 3, "times") with { BasePeriod = "2023", Low = 2.5m, High = 3.5m },
            SeriesCases.Point("2025", -4, "times") with { BasePeriod = "2024", Low = 0.24m, High = 0.26m },
        ])!;

        Assert.That(chart.Text.Unit, Is.EqualTo("%"));
        Assert.That(chart.Lines.Single().Marks.Select(mark => mark.Value), Is.EqualTo((decimal[])[20, 200, -75]));
    }

    [TestCase("2024", "2023", true)]
    [TestCase("2024-Q3", "2023-Q3", true)]
    [TestCase("2024-Q3", "2024-Q2", true)]
    [TestCase("2024", "2014", false)]
    [TestCase("2024", null, false)]
    public void Growth_is_joined_where_it_is_over_a_year_or_less(string period, string? begin, bool isJoined)
    {
        var chart = s_charts.Of(SeriesCases.Series(kind: "growth", dimension: "factor"), [SeriesCases.Point(period, 20) with { BasePeriod = begin }])!;

        Assert.That(chart.Lines.Single().Marks.Single().IsJoined, Is.EqualTo(isJoined));
    }

    [Test]
    public void A_sum_over_years_is_apart_from_the_line() =>
        Assert.That(s_charts.Of(SeriesCases.Series(), [SeriesCases.Point("2021/2023", 20)])!.Lines.Single().Marks.Single().IsJoined, Is.False);

    [Test]
    public void Qualifiers_and_ranges_are_told()
    {
        var chart = s_charts.Of(SeriesCases.Series(),
            [SeriesCases.Point("2022", 50) with { ValueUpper = 60 }, SeriesCases.Point("2023", 61) with { Qualifier = "at_least" }, SeriesCases.Point("2024", 70) with { Qualifier = "about" }])!;

        Assert.That(chart.Lines.Single().Marks.Select(mark => (mark.Label, mark.Bound)), Is.EqualTo(((string, int)[])[("50–60", 0), ("≥ 61", 1), ("~70", 0)]));
        Assert.That(chart.Text.Notes, Is.EqualTo((string[])["bar with caps: a range", "arrow: at least (up) or at most (down)", "~: about"]));
        Assert.That(chart.Lines.Single().Marks[1].Told, Is.EqualTo("2023: ≥ 61%, Example News, ai-index/2025"));
    }

    [Test]
    public void Places_over_time_are_a_line_each_and_no_more_than_can_be_told_apart()
    {
        var all = Enumerable.Range(0, 9).Select(nth => SeriesCases.Series(area: nth == 0 ? "CN" : $"X{nth}", id: $"s{nth}")).ToList();

        var chart = s_charts.Over(all, [.. all.Select(series => SeriesCases.Point("2024", 5, id: series.SeriesId))])!;

        Assert.That(chart.Lines, Has.Count.EqualTo(6));
        Assert.That(chart.Lines.Select(line => line.Colour), Is.Unique);
        Assert.That(chart.Lines[0].Name, Is.EqualTo("China"));
    }

    [Test]
    public void Places_at_a_time_are_bars_the_greatest_first()
    {
        var all = (Web.Data.SeriesSummary[])[SeriesCases.Series("US", id: "us"), SeriesCases.Series(id: "cn"), SeriesCases.Series("FR", id: "fr")];

        var chart = s_charts.At(all, [SeriesCases.Point("2024", 14, id: "us"), SeriesCases.Point("2024", 70, id: "cn"), SeriesCases.Point("2023", 3, id: "fr")], "2024")!;

        Assert.That(chart.Bars.Select(bar => (bar.Name, bar.Mark.Label)), Is.EqualTo(((string, string)[])[("China", "70"), ("United States", "14")]));
        Assert.That(chart.Text.Title, Is.EqualTo("AI patents (share), 2024"));
    }

    [Test]
    public void Nothing_to_draw_is_no_chart()
    {
        Assert.That(s_charts.Of(SeriesCases.Series(), []), Is.Null);
        Assert.That(s_charts.Over([SeriesCases.Series()], []), Is.Null);
        Assert.That(s_charts.At([SeriesCases.Series()], [], "2024"), Is.Null);
        Assert.That(s_charts.Course(SeriesCases.Series(), []), Is.Empty);
    }
}
