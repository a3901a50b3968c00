using AiIndexEtl.Extraction.Metrics;

namespace AiIndexEtl.Extraction.Tests.Metrics;

public sealed class BestOfMetricsTests
{
    [Test]
    public void Raise_keeps_the_highest_score_of_each_metric_in_the_order_of_the_first()
    {
        var best = new BestOfMetrics(5);
        foreach (var (metric, score) in new[] { (4, 0.5), (0, 0.0), (4, 0.7), (2, 1.0), (4, 0.6) }) best.Raise(metric, score);

        Assert.That(best.All.ToArray(), Is.EqualTo(new[] { (4, 0.7), (0, 0.0), (2, 1.0) }));
    }

    [Test]
    public void Clear_forgets_all()
    {
        var best = new BestOfMetrics(5);
        best.Raise(4, 0.9);

        best.Clear();
        Assert.That(best.All.IsEmpty, Is.True);

        best.Raise(4, 0.1);
        Assert.That(best.All.ToArray(), Is.EqualTo(new[] { (4, 0.1) }));
    }
}
