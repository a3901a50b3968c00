using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Extraction.Tests.Links;

public sealed class SurveyTimeTests
{
    // The figure itself names no time: it takes the year for which the answers of the survey hold.
    [TestCase("2025-06-18", "A poll of 1,200 adults was conducted in May. Of respondents, 40% own a bicycle.", "40%", "2025")]
    [TestCase("2025-03-11", "Fieldwork took place in November 2024 for this survey. Of respondents, 40% own a bicycle.", "40%", "2024")]
    [TestCase("2025-01-20", "A new survey is out. Of respondents, 40% own a bicycle.", "40%", "2024")]
    [TestCase("2025-06-18", "调查于今年五月进行，访问了一千名市民。受访者中40%拥有自行车。", "40%", "2025")]
    public void Figures_of_a_survey_take_its_year(string published, string text, string mention, string expected)
    {
        var article = new Article
        {
            Source = "x", Text = text, Published = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
            Blocks = [new TextBlock(BlockKind.Paragraph, 0, text.Length)],
        };

        var claim = new ClaimExtractor(new Vocabulary([], [], [])).Extract(article).Claims.Single(claim => claim.Mention == mention);

        Assert.That(claim.Period, Does.StartWith(expected));
    }
}
