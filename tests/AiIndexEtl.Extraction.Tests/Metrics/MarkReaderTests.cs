using AiIndexEtl.Extraction.Metrics;

namespace AiIndexEtl.Extraction.Tests.Metrics;

internal sealed class MarkReaderTests
{
    [TestCase("生成式AI拿到50亿美元。", "50亿美元", nameof(MarkPlace.Own))]
    [TestCase("有50亿美元流向生成式AI。", "50亿美元", nameof(MarkPlace.OwnBehind))]
    [TestCase("生成式AI却逆势而上，拿到50亿美元。", "50亿美元", nameof(MarkPlace.ClauseBefore))]
    [TestCase("生成式AI拿到50亿美元，机器人拿到30亿美元。", "30亿美元", nameof(MarkPlace.ClausePast))]
    [TestCase("投资有90亿美元，其中生成式AI占50亿美元。", "90亿美元", nameof(MarkPlace.OfPart))]
    [TestCase("Investment was $9 billion, of which generative AI took $5 billion.", "$9 billion", nameof(MarkPlace.OfPart))]
    [TestCase("AI（包括生成式AI）拿到50亿美元。", "50亿美元", nameof(MarkPlace.OfPart))]
    [TestCase("生成式AI拿到50亿美元，其中美国占30亿美元。", "30亿美元", nameof(MarkPlace.OfWhole))]
    [TestCase("机器人拿到50亿美元。", "50亿美元", nameof(MarkPlace.None))]
    public void Place_of_a_mark_within_the_sentence(string text, string mention, string place)
    {
        var document = Reading.Document(Reading.Plain(text));
        var quantity = document.Sentences[0].Quantities.Single(quantity => text[quantity.Start..quantity.End] == mention);

        Assert.That(new MarkReader(document, Reading.Metrics).PlaceOf(Index("genai_private_investment"), 0, quantity, [], header: null).ToString(), Is.EqualTo(place));
    }

    [Test]
    public void A_mark_of_the_sentence_before_counts_where_the_sentence_has_none()
    {
        var document = Reading.Document(Reading.Plain("生成式AI很热。去年有50亿美元。"));

        Assert.That(new MarkReader(document, Reading.Metrics).PlaceOf(Index("genai_private_investment"), 1, document.Sentences[1].Quantities[0], [(0, 0.6)], header: null), Is.EqualTo(MarkPlace.SentenceBefore));
    }

    [TestCase("生成式AI拿到50亿美元，美国私人投资为30亿美元。", true)]
    [TestCase("生成式AI拿到50亿美元，美国占30亿美元。", false)]
    public void A_clause_that_names_the_wider_metric_names_it_anew(string text, bool expected)
    {
        var document = Reading.Document(Reading.Plain(text));

        Assert.That(new MarkReader(document, Reading.Metrics).IsNamedAnew(Index("genai_private_investment"), 0, document.Sentences[0].Quantities[1]), Is.EqualTo(expected));
    }

    [Test]
    public void Shipped_metrics_narrow_metrics_that_there_are()
    {
        var ids = Reading.Shipped.Metrics.Select(metric => metric.Id).ToList();

        Assert.That(Reading.Shipped.Metrics.SelectMany(metric => metric.Narrows).Distinct(), Is.SubsetOf(ids));
        Assert.That(Reading.Shipped.Metrics.Where(metric => (metric.Narrows.Count == 0) != (metric.Marks.Count == 0)), Is.Empty);
    }

    private static int Index(string id) => Reading.Shipped.Metrics.ToList().FindIndex(metric => metric.Id == id);
}
