using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Structures;

namespace AiIndexEtl.Extraction.Tests.Decisions;

public sealed class DocumentTimesTests
{
    [Test]
    public void The_year_that_is_named_most_and_first_ranks_first()
    {
        var times = Read("2023年，银行发放贷款五笔。2023年，存款增加。2019年另有一笔。");

        Assert.That((times.RankOf("2023"), times.RankOf("2019"), times.RankOf("2021")), Is.EqualTo((1, 2, 0)));
        Assert.That((times.PlaceOf("2023"), times.PlaceOf("2019")), Is.EqualTo((2, 3)));
        Assert.That(times.Listed, Is.EqualTo(new[] { "2023", "2019" }));
    }

    [Test]
    public void A_month_counts_for_its_year()
    {
        var times = Read("In May 2024 sales rose. In June 2024 they fell. In 2021 they stood still.");

        Assert.That((times.YearRankOf("2024"), times.YearRankOf("2021"), times.RankOf("2024")), Is.EqualTo((1, 2, 0)));
    }

    [Test]
    public void Times_of_comparison_are_not_what_a_document_speaks_of() =>
        Assert.That(Read("In 2024 sales were higher than in 2022.").Listed, Is.EqualTo(new[] { "2024" }));

    [TestCase("The survey was conducted in April 2025 among 900 farmers.", "2025-04", 1)]
    [TestCase("The survey was conducted in April 2025 among 900 farmers.", "2025", 2)]
    [TestCase("The survey was conducted in April 2025 among 900 farmers.", "2024", 3)]
    [TestCase("調查於2025年4月進行，訪問了900名農夫。", "2025-04", 1)]
    [TestCase("Farmers sowed in April 2025.", "2025-04", 0)]
    public void The_time_of_a_survey_is_told_from_others(string text, string period, int expected) => Assert.That(Read(text).FieldworkOf(period), Is.EqualTo(expected));

    [Test]
    public void The_title_is_told_from_the_text() =>
        Assert.That(Read("In 2024 sales rose.", title: "A look back on 2023").PlaceOf("2023"), Is.EqualTo(1));

    private static DocumentTimes Read(string text, string? title = null)
    {
        Article article = Reading.Plain(text) with { Title = title, Published = new DateOnly(2025, 5, 10) };
        var view = new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(article, QuantityScanner.Scan(text));
        return new DocumentTimes(new DecisionDocument(view, TableReader.Read(view, Reading.Gazetteer, Reading.Metrics), Reading.Metrics) { DefaultPeriod = null });
    }
}
