using System.Globalization;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Tests.Links;

public sealed class DocumentPeriodTests
{
    // A quarter or half of the lead, or of the title, whose year goes without saying.
    [TestCase("2025-10-07", "Crane makers sold 740 cranes between July and September. Prices rose.", "2025-Q3")]
    [TestCase("2024-08-05", "Ports advertised 61,500 jobs in the second quarter. Half were at night.", "2024-Q2")]
    // A whole year told by its months.
    [TestCase("2024-06-18", "Our divers closed 2,914 cases between January and December 2023. Few were dear.", "2023")]
    // The name of a report is not the time of its figures.
    [TestCase("2024-03-18", "The 2024 edition of Cranes at Work is out. Ports bought 40 cranes in 2023.", "2023")]
    // Nothing is told: what comes out early looks back, what comes out late is of its own year.
    [TestCase("2025-03-18", "Ports bought 40 cranes.", "2024")]
    [TestCase("2025-11-18", "Ports bought 40 cranes.", "2025")]
    // What autumn compares with is not what it speaks of.
    [TestCase("2025-11-18", "Ports bought 40 cranes, 12 more than they did last year. Docks bought 9.", "2025")]
    // A survey that says so early.
    [TestCase("2025-11-18", "A survey of dockers is out. Cranes are dear. Half of the dockers want one. Quays are full. Ropes are short. Hooks rust. Ships wait. Tides turn. In 2019 it was a third.", "2025")]
    // What the first figure is of, the rest is of; news is of the month before.
    [TestCase("2024-10-01", "Ports bought 541 cranes last year, 2% fewer than in 2022. Docks bought 90.", "2023")]
    [TestCase("2025-11-07", "Ports bought 42 cranes last month, the fewest since December 2020. In October 2024 they had bought 60. Docks sold 9.", "2025-10")]
    // Told of before any figure.
    [TestCase("2025-10-09", "The third-quarter report on cranes is out. Ports bought 97 cranes, a touch fewer than the second quarter's 99. Half were red.", "2025-Q3")]
    // A quarter that is not over has no figures yet.
    [TestCase("2026-04-17", "Two weeks into the second quarter the first has been counted. Ports put out a Q1 crane report. They bought 189 cranes.", "2026-Q1")]
    [TestCase("2025-11-26", "码头公司今日公布截至9月底止六个月业绩，营业额20亿元。毛利3亿元。", "2025-04/2025-09")]
    // The year in the name of a report is not the time of its figures.
    [TestCase("2024-09-27", "协会发布《全球起重机2024》：2023年新装起重机54台，保有量400台。", "2023")]
    [TestCase("2024-05-06", "截至2023年底，全国共有起重机四千台。其中一半在沿海。", "2023")]
    public void Figures_that_name_no_time_take_that_of_the_document(string published, string text, string expected)
    {
        var document = Reading.Document(Reading.Plain(text) with { Published = DateOnly.Parse(published, CultureInfo.InvariantCulture) });

        Assert.That(new DocumentPeriod(document, new PeriodLinker(document)).Read(), Is.EqualTo(expected));
    }

    // What the title counts from is not what it tells of; a report's name tells when it came out.
    [TestCase("Cranes have grown fivefold since 2016", "Ports bought 40 cranes in 2023. They sold 9.", "2023")]
    [TestCase("Crane makers hire faster", "In 2012 ports bought 40 cranes, says the 2024 Global Crane Barometer report. Docks bought 9.", "2024")]
    public void Title_and_name_of_a_report_tell_without_a_day(string title, string text, string expected)
    {
        var document = Reading.Document(Reading.Plain(text) with { Title = title });

        Assert.That(new DocumentPeriod(document, new PeriodLinker(document)).Read(), Is.EqualTo(expected));
    }

    // A month or quarter in the title of a statistic, even of a survey; two of them are a comparison.
    [TestCase("Crane Survey, October 2025", "2025-10")]
    [TestCase("Cranes at work, Q3 2025", "2025-Q3")]
    [TestCase("Crane Survey 2025", "2025")]
    public void Title_of_a_statistic_tells_its_month(string title, string expected)
    {
        var article = Reading.Plain("The crane survey is out. Respondents bought 40 cranes. Respondents sold 9.") with { Title = title, Published = new DateOnly(2025, 11, 7) };
        var document = Reading.Document(article);

        Assert.That(new DocumentPeriod(document, new PeriodLinker(document)).Read(), Is.EqualTo(expected));
    }

    [Test]
    public void Nothing_tells_the_time_of_a_text_without_times()
    {
        var document = Reading.Document(Reading.Plain("Ports bought 40 cranes."));

        Assert.That(new DocumentPeriod(document, new PeriodLinker(document)).Read(), Is.Null);
    }

    // A year in brackets behind a name is that of the name; what is still to come is not the latest year of figures.
    [TestCase("CraneMark (2012) lifted 3 tons. Ports bought 40 cranes. Docks in 2023 bought 9. In 2023 prices rose. By 2030 there will be 90.", "2023")]
    [TestCase("Since its first years, in 2009, the quay has grown. In 2009 it had 4 cranes. In 2009 it was small. It had 7 in 2023, and in 2023 all were full. In 2023 they rusted.", "2023")]
    public void Text_without_a_day_of_publication_speaks_of_its_latest_years(string text, string expected)
    {
        var document = Reading.Document(Reading.Plain(text));

        Assert.That(new DocumentPeriod(document, new PeriodLinker(document)).Read(), Is.EqualTo(expected));
    }

    [Test]
    public void A_report_has_its_data_year()
    {
        var document = Reading.Document("In 2019 and in 2021 and in 2021 there were 40 cranes.");

        Assert.That(new DocumentPeriod(document, new PeriodLinker(document)).Read(), Is.EqualTo("2024"));
    }
}
