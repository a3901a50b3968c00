using AiIndexEtl.Training.Slots;

namespace AiIndexEtl.Training.Tests.Slots;

public sealed class CalibrationTests
{
    // Scores that give 90 percent at temperature 1, of which only three in four are right: the right temperature is ln 9 / ln 3 = 2.
    [Test]
    public void FitTemperature_makes_a_model_that_is_too_sure_less_sure()
    {
        var decisions = Decisions(count: 400, right: 300, score: (float)Math.Log(9));

        var temperature = Calibration.FitTemperature(decisions);

        Assert.That(temperature, Is.EqualTo(2).Within(1e-3));
        Assert.That(Calibration.Loss(decisions, temperature), Is.LessThan(Calibration.Loss(decisions, 1)));
    }

    [Test]
    public void FitTemperature_makes_a_model_that_is_not_sure_enough_surer() =>
        Assert.That(Calibration.FitTemperature(Decisions(count: 100, right: 90, score: (float)Math.Log(3))), Is.EqualTo(0.5).Within(1e-3));

    [Test]
    public void FitTemperature_of_nothing_changes_nothing() => Assert.That(Calibration.FitTemperature([]), Is.EqualTo(1));

    [Test]
    public void FitTemperature_where_every_decision_is_right_stays_within_its_bounds() =>
        Assert.That(Calibration.FitTemperature(Decisions(count: 10, right: 10, score: 2)), Is.InRange(0.05, 0.06));

    [Test]
    public void Loss_of_a_coin_is_the_logarithm_of_two_at_every_temperature([Values(0.5, 1, 3)] double temperature) =>
        Assert.That(Calibration.Loss(Decisions(count: 3, right: 1, score: 0), temperature), Is.EqualTo(Math.Log(2)).Within(1e-9));

    [Test]
    public void Loss_of_scores_that_are_very_far_apart_is_finite() =>
        Assert.That(Calibration.Loss([([1e6f, 0], 1)], 1), Is.EqualTo(1e6).Within(1));

    // Of ten rows at 95 percent eight are right, of ten at 25 percent two: (10 * 0.15 + 10 * 0.05) / 20.
    [Test]
    public void Report_weighs_the_distance_of_each_bin_by_its_rows()
    {
        var report = Calibration.Report([.. Rows(0.25, 10, right: 2), .. Rows(0.95, 10, right: 8)]);

        Assert.That(report.ExpectedError, Is.EqualTo(0.1).Within(1e-9));
        Assert.That(report.Bins.Select(bin => bin.Rows), Is.EqualTo([10, 10]));
        Assert.That(report.Bins.Select(bin => bin.Confidence), Is.EqualTo([0.25, 0.95]).Within(1e-9));
        Assert.That(report.Bins.Select(bin => bin.Right), Is.EqualTo([0.2, 0.8]).Within(1e-9));
    }

    [Test]
    public void Report_holds_full_certainty_in_the_last_bin()
    {
        var report = Calibration.Report([(1, true), (0.91, true)]);

        Assert.That(report.Bins, Has.Count.EqualTo(1));
        Assert.That(report.ExpectedError, Is.EqualTo(0.045).Within(1e-9));
    }

    [Test]
    public void Report_of_nothing_has_no_bins_and_no_error()
    {
        var report = Calibration.Report([]);

        Assert.That((report.ExpectedError, report.Bins.Count), Is.EqualTo((0.0, 0)));
    }

    private static List<(float[] Scores, int Right)> Decisions(int count, int right, float score) =>
        [.. Enumerable.Range(0, count).Select(i => (new[] { score, 0 }, i < right ? 0 : 1))];

    private static IEnumerable<(double, bool)> Rows(double probability, int count, int right) =>
        Enumerable.Range(0, count).Select(i => (probability, i < right));
}
