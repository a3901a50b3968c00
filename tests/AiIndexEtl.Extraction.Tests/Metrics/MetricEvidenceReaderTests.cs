using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Metrics;

internal sealed class MetricEvidenceReaderTests
{
    [Test]
    public void Read_phrase_beside_another_figure_speaks_in_the_sentence_but_not_beside_this_one()
    {
        var (patents, postings) = Of("AI patents granted rose 12%, and by the end of the year job postings were up 40%.", "40%");

        Assert.That(patents[MetricScope.Sentence], Is.Positive);
        Assert.That(patents[MetricScope.Before], Is.Zero);
        Assert.That(postings[MetricScope.Before], Is.Positive);
        Assert.That(postings[MetricScope.Clause], Is.GreaterThan(patents[MetricScope.Clause]));
    }

    [Test]
    public void Read_nearest_terms_tell_how_far_they_are_and_how_many_figures_stand_between()
    {
        var (patents, postings) = Of("授权专利增长12%，招聘岗位增长40%。", "40%");

        Assert.That(patents.FiguresBefore, Is.EqualTo(1));
        Assert.That(postings.FiguresBefore, Is.Zero);
        Assert.That(postings.GapBefore, Is.LessThan(patents.GapBefore));
        Assert.That(postings.GapBehind, Is.EqualTo(-1));
    }

    [Test]
    public void Read_figure_after_figure_keeps_nothing_of_the_one_before()
    {
        const string text = "Job postings for AI skills reached 2%.\nThe bridge is 40 metres long.";
        var (document, reader) = Reader(text);
        var second = document.Sentences[1];
        reader.Read(0, document.Sentences[0].Quantities[0], [], []);

        Assert.That(reader.Read(1, second.Quantities[0], [], []).Select(evidence => evidence[MetricScope.Sentence]), Has.All.Zero);
    }

    private static (MetricEvidence Patents, MetricEvidence Postings) Of(string text, string mention)
    {
        var (document, reader) = Reader(text);
        var quantity = document.Sentences[0].Quantities.First(quantity => text[quantity.Start..quantity.End] == mention);
        var all = reader.Read(0, quantity, [], []);
        return (all.Single(evidence => Id(evidence) == "ai_patents_granted"), all.Single(evidence => Id(evidence) == "ai_job_postings"));
    }

    private static string Id(MetricEvidence evidence) => Reading.Metrics.Metrics[evidence.Metric].Id;

    private static (DocumentView Document, MetricEvidenceReader Reader) Reader(string text)
    {
        Article article = Reading.Plain(text);
        var document = new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(article, QuantityScanner.Scan(text));
        return (document, new MetricEvidenceReader(document, Reading.Metrics));
    }
}
