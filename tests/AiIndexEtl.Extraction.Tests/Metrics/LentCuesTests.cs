using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Metrics;

/// <summary>What is read once for a sentence says the same of each of its figures as what is read for the figure alone.</summary>
public sealed class LentCuesTests
{
    private const string Text =
        "Private investment in AI and job postings for AI skills grew.\nAI patents granted rose 12% in 2023, while in Asia papers reached 4,500 and hiring was up 40%.\nThe bridge is 40 metres long, 5% of it steel.";

    [Test]
    public void Figures_of_a_sentence_read_in_any_order_have_the_same_evidence()
    {
        var document = new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(Reading.Article(Text), QuantityScanner.Scan(Text));
        var figures = document.Sentences.SelectMany((sentence, at) => sentence.Quantities.Select(quantity => (At: at, Quantity: quantity))).ToList();
        var shared = new MetricEvidenceReader(document, Reading.Metrics);
        var contexts = document.Sentences.Select(static (_, at) => at == 0 ? new List<(int Sentence, double Weight)>() : [(0, 0.6), (at - 1, 0.3)]).ToList();

        Assert.That(figures, Has.Count.EqualTo(5));
        foreach (var (at, quantity) in figures.Concat(figures.AsEnumerable().Reverse()))
        {
            var alone = new MetricEvidenceReader(document, Reading.Metrics);
            var expected = Told(alone.Read(at, quantity, contexts[at], []));

            Assert.That(expected, Is.Not.Empty);
            Assert.That(Told(shared.Read(at, quantity, contexts[at], [])), Is.EquivalentTo(expected));
        }
    }

    [Test]
    public void The_words_of_a_column_header_count_for_its_figures_alone()
    {
        var document = new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(Reading.Plain(Text), QuantityScanner.Scan(Text));
        var reader = new MetricEvidenceReader(document, Reading.Metrics);
        var quantity = document.Sentences[2].Quantities[1];
        var above = document.Sentences[0].Hits;

        var without = Told(reader.Read(2, quantity, [], []));
        var with = reader.Read(2, quantity, [], above).Where(static evidence => evidence[MetricScope.Header] > 0).Select(static evidence => evidence.Metric).ToList();

        Assert.That(with, Is.Not.Empty);
        Assert.That(Told(reader.Read(2, quantity, [], [])), Is.EqualTo(without));
    }

    [Test]
    public void A_unit_fits_as_it_did_for_the_figure_before()
    {
        var document = Reading.Document("Investment reached $5 billion, $7 billion and 30% of it in 12 labs.");
        var shared = new UnitFits(Reading.Metrics);
        foreach (var quantity in document.Sentences[0].Quantities)
        {
            var alone = new UnitFits(Reading.Metrics);
            alone.Enter(quantity);
            shared.Enter(quantity);
            for (var metric = 0; metric < Reading.Metrics.Metrics.Count; metric++) Assert.That(shared.Of(metric), Is.EqualTo(alone.Of(metric)).And.Positive);
        }
    }

    private static List<string> Told(List<MetricEvidence> all) =>
        [.. all.Select(static evidence => string.Join(' ', Enum.GetValues<MetricScope>().Select(scope => evidence[scope].ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Prepend(evidence.Partial.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Prepend(Reading.Metrics.Metrics[evidence.Metric].Id)))];
}
