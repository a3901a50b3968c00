using System.Globalization;
using System.Xml.Linq;
using AiIndexEtl.Web.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Web.Tests.Charts;

internal sealed class BarChartTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Test]
    public void Every_bar_begins_at_zero_and_ends_inside_the_plot()
    {
        Prop.ForAll(ScaleTests.Values(), Gen.Elements(ChartSize.Wide, ChartSize.Narrow, ChartSize.Small).ToArbitrary(), (values, size) =>
        {
            var chart = new BarChart(ChartExamples.Text(), [.. values.Select((value, nth) => new ChartBar($"Place {nth}", ChartExamples.Mark("2024", value) with { Label = "1.5" }, []))]);

            var layout = BarLayout.Of(chart, size, top: 50)!;

            var zero = layout.X(0);
            return layout.Plot.Right <= size.Width && zero >= layout.Plot.Left - 1e-6 && zero <= layout.Plot.Right + 1e-6
                && values.TrueForAll(value => layout.X(value) >= layout.Plot.Left - 1e-6 && layout.X(value) <= layout.Plot.Right + 1e-6 && (value > 0 ? layout.X(value) >= zero - 1e-6 : layout.X(value) <= zero + 1e-6))
                && Enumerable.Range(0, values.Count).All(nth => layout.Y(nth) > layout.Plot.Top && layout.Y(nth) < layout.Plot.Bottom);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Bars_are_as_long_as_their_values()
    {
        var svg = XElement.Parse(BarDrawing.Draw(
            new BarChart(ChartExamples.Text(), [new ChartBar("United States", ChartExamples.Mark("2024", 100), []), new ChartBar("China", ChartExamples.Mark("2024", 25), [])]), ChartSize.Wide, "one")!);

        var widths = svg.Elements(s_svg + "g").Select(bar => double.Parse((string)bar.Element(s_svg + "rect")!.Attribute("width")!, CultureInfo.InvariantCulture)).ToList();
        Assert.That(widths[0] / widths[1], Is.EqualTo(4).Within(0.01));
        Assert.That(svg.Descendants(s_svg + "text").Select(text => text.Value), Is.SupersetOf((string[])["United States", "China", "100", "25"]));
    }

    [Test]
    public void What_other_sources_say_is_hollow_and_hangs_at_the_bar()
    {
        var svg = XElement.Parse(BarDrawing.Draw(
            new BarChart(ChartExamples.Text(), [new ChartBar("China", ChartExamples.Mark("2024", 15), [ChartExamples.Mark("2024", 20) with { IsHollow = true }])]), ChartSize.Wide, "one")!);

        Assert.That(svg.Descendants(s_svg + "path").Select(path => (string)path.Attribute("class")!), Is.EqualTo((string[])["c-l2 c-ground"]));
    }

    [Test]
    public void No_bars_are_no_chart() => Assert.That(BarDrawing.Draw(new BarChart(ChartExamples.Text(), []), ChartSize.Wide, "one"), Is.Null);

    [Test]
    public void A_course_has_its_newest_figure_at_the_right_end()
    {
        var places = SparkDrawing.Places([ChartExamples.Mark("2024", 9), ChartExamples.Mark("2022", 3), ChartExamples.Mark("2023", 5), ChartExamples.Mark(null, 50)]);

        Assert.That(places.Select(place => place.X), Is.Ordered.Ascending);
        Assert.That(places.Select(place => place.Y), Is.Ordered.Descending);
        Assert.That(SparkDrawing.Draw([ChartExamples.Mark("2024", 9)]), Is.Null);
        Assert.That(SparkDrawing.Draw([ChartExamples.Mark("2024", 9), ChartExamples.Mark("2023", 9)]), Does.Contain("aria-hidden=\"true\""));
    }
}
