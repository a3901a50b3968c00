using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Links;

public sealed class BasePeriodsTests
{
    [TestCase("Crane sales rose 12% year on year.", "12%", "2024-Q3", "2023-Q3")]
    [TestCase("Crane sales rose 12% quarter on quarter.", "12%", "2024-Q3", "2024-Q2")]
    [TestCase("起重机销量环比增长12%，同比下降3%。", "12%", "2024-Q1", "2023-Q4")]
    [TestCase("起重机销量环比增长12%，同比下降3%。", "3%", "2024-Q1", "2023-Q1")]
    [TestCase("吊車銷量月減5%、年增7%。", "5%", "2024-01", "2023-12")]
    [TestCase("吊車銷量月減5%、年增7%。", "7%", "2024-01", "2023-01")]
    [TestCase("Cranes rose 12%, hooks 3% year on year.", "12%", "2024", null)]
    public void Told_reads_the_words_of_the_figure_itself(string text, string mention, string period, string? expected)
    {
        var (document, quantity) = Find(text, mention);

        Assert.That(BasePeriods.Told(document.Folded, document.Sentences[0], quantity, period), Is.EqualTo(expected));
    }

    [TestCase("Crane sales rose 12%.", "12%", "other", "2024", "2023")]
    [TestCase("Crane sales rose 12%.", "12%", "other", "2024-01/2024-09", "2023-01/2023-09")]
    [TestCase("Crane sales rose 12%.", "12%", "other", null, null)]
    [TestCase("Cranes get 12% cheaper each year.", "12%", "other", "2024", null)]
    [TestCase("With a winch dockers lift 12% more.", "12%", "productivity_gain", "2024", null)]
    public void Usual_is_the_year_before_unless_it_is_a_rate_or_an_effect(string text, string mention, string metric, string? period, string? expected)
    {
        var (document, quantity) = Find(text, mention);
        var draft = new ClaimDraft(quantity, new KindReading(ClaimKind.Change, IsDecrease: false, "kind.change.verb", 0, 0)) { Metric = metric, Period = period };

        Assert.That(BasePeriods.Usual(document.Folded, document.Sentences[0], draft), Is.EqualTo(expected));
    }

    private static (DocumentView Document, QuantityMention Quantity) Find(string text, string mention)
    {
        var document = Reading.Document(text);
        return (document, document.Sentences[0].Quantities.Single(quantity => document.Article.Text[quantity.Start..quantity.End] == mention));
    }
}
