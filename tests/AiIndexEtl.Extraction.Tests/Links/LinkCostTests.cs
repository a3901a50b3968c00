using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Tests.Links;

public sealed class LinkCostTests
{
    [TestCase("中国有40个模型，日本有15个模型。", 0, "中国", "日本")]
    [TestCase("中国有40个模型，日本有15个模型。", 1, "日本", "中国")]
    [TestCase("China made 40 models, Japan made 15 models.", 1, "Japan", "China")]
    [TestCase("加拿大（40%）和日本（15%）领先。", 0, "加拿大", "日本")]
    [TestCase("加拿大（40%）和日本（15%）领先。", 1, "日本", "加拿大")]
    [TestCase("A record 40 models in China, and others in Japan.", 0, "China", "Japan")]
    public void Of_the_nearer_in_the_sense_of_the_language_costs_less(string text, int quantity, string nearer, string farther)
    {
        var document = Reading.Document(text);

        Assert.That(Cost(document, quantity, nearer), Is.LessThan(Cost(document, quantity, farther)));
    }

    [Test]
    public void Of_words_within_the_quantity_themselves_is_out_of_reach()
    {
        var document = Reading.Document("中国有40个模型。");

        Assert.That(Cost(document, 0, "40"), Is.GreaterThan(LinkCost.Limit));
    }

    [TestCase("a (b) c", 3, 2, 5)]
    [TestCase("a（b）c", 2, 1, 4)]
    public void Bracket_is_the_one_around_a_position(string text, int position, int start, int end) =>
        Assert.That(LinkCost.Bracket(text, new Span(0, text.Length), position), Is.EqualTo(new Span(start, end)));

    [TestCase("a (b) c", 6)]
    [TestCase("a (b", 3)]
    [TestCase("a b) c", 2)]
    public void Bracket_is_none_where_none_is_closed_around_a_position(string text, int position) =>
        Assert.That(LinkCost.Bracket(text, new Span(0, text.Length), position), Is.Null);

    // The counts behind the costs, against the slow and obvious way to get them.
    [Test]
    public void Counts_of_quantities_and_clauses_agree_with_a_plain_loop()
    {
        var document = Reading.Document("中国有40个模型，日本有15个模型，5%来自法国：7倍，8家，9篇。");
        var sentence = document.Sentences[0];
        for (var start = 0; start < document.Folded.Length; start++)
        {
            Assert.That(sentence.ClauseAt(start), Is.EqualTo(Math.Max(0, sentence.Clauses.Count(clause => clause.Start <= start) - 1)));
            Assert.That(sentence.QuantityFrom(start), Is.EqualTo(sentence.Quantities.Count(quantity => quantity.Start < start)));
            for (var end = start; end < document.Folded.Length; end++)
            {
                Assert.That(sentence.QuantitiesBetween(start, end), Is.EqualTo(sentence.Quantities.Count(quantity => quantity.Start >= start && quantity.End <= end)));
            }
        }
    }

    private static double Cost(DocumentView document, int quantity, string words)
    {
        var at = document.Folded.IndexOf(TextFolding.Fold(words), StringComparison.Ordinal);
        var sentence = document.Sentences[0];
        return LinkCost.Of(sentence, document.Folded, sentence.Quantities[quantity], new Span(at, at + words.Length));
    }
}
