namespace AiIndexEtl.Extraction.Tests.Analysis;

internal sealed class DocumentFactsTests
{
    [TestCase("The seventh AI Index is out.", "ai-index/2024")]
    [TestCase("This is the eighth edition of the AI Index.", "ai-index/2025")]
    [TestCase("斯坦福發表第六版《AI指數報告》。", "ai-index/2023")]
    [TestCase("第9期人工智能指数出炉。", "ai-index/2026")]
    [TestCase("今天发布了第七个年度的AI Index报告。", "ai-index/2024")]
    [TestCase("第三版《AI指数》写于早年。", "ai-index/2019")]
    [TestCase("The 2023 AI Index, the sixth AI Index so far, is out.", "ai-index/2023")]
    [TestCase("The seventh report on robots is out.", null)]
    public void Edition_is_read_from_its_year_or_its_number(string text, string? edition) =>
        Assert.That(Reading.Document(Reading.Plain(text)).Edition, Is.EqualTo(edition));

    [TestCase("In 2021 exports were 40 tonnes; in 2021 imports were 30. Last year prices fell.", 2022)]
    [TestCase("In 2021 exports were 40 tonnes; in 2021 imports were 30. Prices have fallen this year.", 2021)]
    [TestCase("2021年出口40万吨，2021年进口30万吨，去年价格下跌，到2050年将归零。", 2022)]
    [TestCase("In 2021 exports were 40 tonnes; in 2021 imports were 30.", null)]
    [TestCase("Last year prices fell.", null)]
    public void Year_of_publication_is_inferred_from_how_a_text_speaks_of_the_last_one(string text, int? year) =>
        Assert.That(Reading.Document(Reading.Plain(text)).PublicationYear, Is.EqualTo(year));

    [Test]
    public void Day_of_publication_is_worth_more_than_what_is_inferred()
    {
        var article = Reading.Plain("In 2021 exports were 40 tonnes; in 2021 imports were 30. Last year prices fell.") with { Published = new DateOnly(2024, 3, 1) };

        Assert.That(Reading.Document(article).PublicationYear, Is.EqualTo(2024));
    }

    // Months after it came out, a text that only mentions the index has other things to tell.
    [TestCase("2025-04-10", "Cranes and models", 2024)]
    [TestCase("2025-11-07", "Cranes and models", null)]
    [TestCase("2025-11-07", "The AI Index, read again", 2024)]
    public void Data_year_is_that_of_the_edition_that_a_text_reports_on(string published, string title, int? year)
    {
        var article = Reading.Plain("The AI Index counts 40 models. Ports have 9 cranes.") with { Title = title, Published = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.That(Reading.Document(article).DataYear, Is.EqualTo(year));
    }
}
