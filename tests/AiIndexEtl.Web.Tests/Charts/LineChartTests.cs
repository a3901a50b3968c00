using System.Xml.Linq;
using AiIndexEtl.Web.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Web.Tests.Charts;

internal sealed class LineChartTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Test]
    public void Every_mark_lies_inside_the_plot_and_the_plot_inside_the_picture()
    {
        var periods = Gen.Elements("1997", "2010", "2022", "2023", "2024", "2024-Q3", "2024-11", "2021/2023", "2025-01/2025-03", "2025-02-28");
        var marks = periods.SelectMany(period => Gen.Choose(-5_000, 500_000).SelectMany(value => Gen.Choose(0, 900).Select(more => ChartExamples.Mark(period, value / 100m, more > 600 ? (value + more) / 100m : null))));
        Prop.ForAll(marks.NonEmptyListOf().ToArbitrary(), marks.ListOf().ToArbitrary(), Gen.Elements(ChartSize.Wide, ChartSize.Narrow, ChartSize.Small).ToArbitrary(), (first, second, size) =>
        {
            var chart = ChartExamples.Lines(new ChartLine("China and the United States", [.. first]), new ChartLine("Somewhere else", [.. second], 1));

            var layout = LineLayout.Of(chart, size, top: 50)!;

            var plot = layout.Plot;
            return plot.Left >= 0 && plot.Right + layout.NameWidth <= size.Width && layout.Lines.All(line => line.Marks.All(mark =>
                IsWithin(mark.X, plot.Left, plot.Right) && IsWithin(mark.Begin, plot.Left, plot.Right) && IsWithin(mark.End, plot.Left, plot.Right)
                && IsWithin(mark.Y, plot.Top, plot.Bottom) && IsWithin(mark.Low, plot.Top, plot.Bottom) && IsWithin(mark.High, plot.Top, plot.Bottom)));
        }).QuickCheckThrowOnFailure();

        static bool IsWithin(double place, double least, double most) => place >= least - 1e-6 && place <= most + 1e-6;
    }

    [Test]
    public void Later_is_further_right_and_more_is_further_up()
    {
        var layout = LineLayout.Of(ChartExamples.Investment(), ChartSize.Wide, top: 50)!;

        Assert.That(layout.Lines[0].Marks.Select(mark => mark.X), Is.Ordered.Ascending);
        Assert.That(layout.Lines[0].Marks.Select(mark => mark.Y), Is.Ordered.Descending);
    }

    [Test]
    public void Marks_without_a_time_are_left_out_and_a_chart_of_them_alone_is_none()
    {
        var chart = ChartExamples.Lines(new ChartLine("", [ChartExamples.Mark(null, 3), ChartExamples.Mark("2024", 5)]), new ChartLine("no time", [ChartExamples.Mark("soon", 4)]));

        Assert.That(LineLayout.Of(chart, ChartSize.Wide, 50)!.Lines.Select(line => line.Marks.Count), Is.EqualTo((int[])[1]));
        Assert.That(LineDrawing.Draw(ChartExamples.Lines(new ChartLine("", [ChartExamples.Mark(null, 3)])), ChartSize.Wide, "none"), Is.Null);
    }

    [Test]
    public void A_drawing_is_named_described_and_has_its_source()
    {
        var svg = Draw(ChartExamples.Investment());

        Assert.That((string?)svg.Attribute("role"), Is.EqualTo("img"));
        Assert.That((string?)svg.Attribute("aria-labelledby"), Is.EqualTo("one-title one-desc"));
        Assert.That(svg.Element(s_svg + "title")!.Value, Is.EqualTo("Private investment"));
        Assert.That(svg.Element(s_svg + "desc")!.Value, Is.EqualTo("2022 47.4; 2023 67.2; 2024 109.1"));
        var texts = svg.Descendants(s_svg + "text").Select(text => text.Value).ToList();
        Assert.That(texts, Is.SupersetOf((string[])["Private investment", "billion USD", "2022", "2023", "2024", "0", "120", "47.4", "67.2", "109.1", "~: about", "Source: ai-index/2025, as told by Example News"]));
    }

    [Test]
    public void A_drawing_has_no_style_no_script_no_link_and_carries_its_colours()
    {
        var svg = Draw(ChartExamples.Investment());

        Assert.That(svg.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName), Has.None.EqualTo("style").And.None.EqualTo("href").And.None.StartsWith("on"));
        Assert.That(svg.Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("script").And.None.EqualTo("style").And.None.EqualTo("foreignObject"));
        Assert.That(svg.Descendants().Where(element => ((string?)element.Attribute("class"))?.StartsWith("c-l", StringComparison.Ordinal) == true), Is.All.Matches<XElement>(element => element.Attribute("stroke") is not null));
    }

    [Test]
    public void Words_of_strangers_are_text()
    {
        const string Nasty = "</text><script>alert(1)</script>\" onload=\"x\u202E&\u0007";
        var line = new ChartLine(Nasty, [ChartExamples.Mark("2023", 1) with { Told = Nasty, Label = Nasty }, ChartExamples.Mark("2024", 2)]);

        var drawn = LineDrawing.Draw(new LineChart(ChartExamples.Text(Nasty, Nasty), [line, line with { Colour = 1 }]), ChartSize.Wide, "one")!;

        Assert.That(drawn, Does.Not.Contain("<script").And.Not.Contain("\" onload"));
        Assert.That(drawn.Any(c => c is '\u202E' or '\u0007'), Is.False);
        Assert.That(XElement.Parse(drawn).Element(s_svg + "title")!.Value, Is.EqualTo("</text><script>alert(1)</script>\" onload=\"x&"));
    }

    [Test]
    public void Ranges_bounds_intervals_and_other_sides_are_drawn()
    {
        var plain = Shapes(ChartExamples.Mark("2024", 5));

        Assert.That(Shapes(ChartExamples.Mark("2024", 5, 9)), Is.EqualTo((plain.Lines + 3, plain.Hollow)));
        Assert.That(Shapes(ChartExamples.Mark("2024", 5) with { Bound = 1 }), Is.EqualTo((plain.Lines + 3, plain.Hollow)));
        Assert.That(Shapes(ChartExamples.Mark("2021/2024", 5)).Lines, Is.EqualTo(plain.Lines + 3 + 2), "an interval, and the years that it adds to the axis");
        Assert.That(Shapes(ChartExamples.Mark("2024", 5), ChartExamples.Mark("2024", 7) with { IsHollow = true }), Is.EqualTo((plain.Lines + 1, 1)));

        static (int Lines, int Hollow) Shapes(params ChartMark[] marks)
        {
            var svg = Draw(ChartExamples.Lines(new ChartLine("", [ChartExamples.Mark("2023", 1), ChartExamples.Mark("2025", 9), .. marks])));
            return (svg.Descendants(s_svg + "line").Count(), svg.Descendants(s_svg + "path").Count(path => ((string)path.Attribute("class")!).EndsWith("c-ground", StringComparison.Ordinal)));
        }
    }

    [Test]
    public void Lines_are_named_at_their_ends_and_an_earlier_edition_is_dashed()
    {
        var marks = (ChartMark[])[ChartExamples.Mark("2023", 1), ChartExamples.Mark("2024", 2)];
        var svg = Draw(ChartExamples.Lines(new ChartLine("Edition 2025", marks), new ChartLine("Edition 2024", [.. marks.Select(mark => mark with { IsHollow = true })], 1, IsDashed: true)));

        Assert.That(svg.Descendants(s_svg + "text").Select(text => text.Value), Is.SupersetOf((string[])["Edition 2025", "Edition 2024"]));
        Assert.That(svg.Descendants(s_svg + "polyline").Select(line => (string?)line.Attribute("stroke-dasharray")), Is.EqualTo((string?[])[null, "6 4"]));
    }

    [Test]
    public void What_is_not_comparable_is_apart_from_the_line()
    {
        var svg = Draw(ChartExamples.Lines(new ChartLine("", [ChartExamples.Mark("2022", 1), ChartExamples.Mark("2023", 5) with { IsJoined = false }, ChartExamples.Mark("2024", 2)])));

        Assert.That(((string)svg.Descendants(s_svg + "polyline").Single().Attribute("points")!).Split(' '), Has.Length.EqualTo(2));
        Assert.That(svg.Descendants(s_svg + "path").Count(), Is.EqualTo(3));
    }

    [Test]
    public void The_same_chart_gives_the_same_bytes()
    {
        var (first, second) = (ChartExamples.Investment(), ChartExamples.Investment());

        Assert.That(LineDrawing.Draw(second, ChartSize.Wide, "one"), Is.EqualTo(LineDrawing.Draw(first, ChartSize.Wide, "one")));
    }

    private static XElement Draw(LineChart chart) => XElement.Parse(LineDrawing.Draw(chart, ChartSize.Wide, "one")!);
}
