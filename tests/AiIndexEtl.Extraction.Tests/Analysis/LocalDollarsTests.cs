namespace AiIndexEtl.Extraction.Tests.Analysis;

public sealed class LocalDollarsTests
{
    [TestCase("New Zealand's Stats NZ counted cranes in Auckland and Wellington. A crane in New Zealand costs $43.63.", "$43.63", "NZD")]
    [TestCase("Statistics Canada counted cranes in Toronto and Ottawa. A crane in Canada costs $715 on average.", "$715", "CAD")]
    [TestCase("Singapore counted its cranes. The ports of Singapore, says IMDA, drew US$3 billion. The plan sets aside more than $1 billion.", "$1 billion", "SGD")]
    [TestCase("Singapore counted its cranes. The ports of Singapore, says IMDA, drew US$3 billion. The plan sets aside more than $1 billion.", "US$3 billion", "USD")]
    [TestCase("Singapore counted its cranes, says IMDA of Singapore. Its fund has S$2 billion; Google put in $1 billion.", "$1 billion", "USD")]
    [TestCase("American firms built cranes. Texas put in $1 billion.", "$1 billion", "USD")]
    public void A_bare_sign_is_the_dollar_of_the_country_that_the_text_is_about(string text, string mention, string unit) =>
        Assert.That(Reading.Find(Reading.Claims(text, new DateOnly(2025, 3, 3)), mention).Unit, Is.EqualTo(unit));
}
