using AiIndexEtl.Training.Slots;
using AiIndexEtl.Training.Tests.Labelled;

namespace AiIndexEtl.Training.Tests.Models;

public sealed class CalibrationTests
{
    private static readonly ClaimExample Example = new(
        GoldText.Document("51\n"), null!, []);

    // Scores that give 90 percent at temperature 1, of which only three in four are right: the right temperature is ln 9 / ln 3 = 2.
    [Test]
    public void FitTemperature_makes_a_model_that_is_too_sure_less_sure()
    {
        var predictions = Predictions(count: 400, right: 300, score: (float)Math.Log(9));

        var temperature = Calibration.FitTemperature(predictions);

        Assert.That(temperature, Is.EqualTo(2).Within(1e-3));
        Assert.That(Calibration.ExpectedError(predictions, 1), Is.EqualTo(0.15).Within(1e-6));
        Assert.That(Calibration.ExpectedError(predictions, temperature), Is.EqualTo(0).Within(1e-3));
        Assert.That(Calibration.Loss(predictions, temperature), Is.LessThan(Calibration.Loss(predictions, 1)));
    }

    [Test]
    public void FitTemperature_makes_a_model_that_is_not_sure_enough_surer() =>
        Assert.That(Calibration.FitTemperature(Predictions(count: 100, right: 90, score: (float)Math.Log(3))), Is.EqualTo(0.5).Within(1e-3));

    [Test]
    public void FitTemperature_of_nothing_changes_nothing() => Assert.That(Calibration.FitTemperature([]), Is.EqualTo(1));

    [Test]
    public void Loss_of_a_coin_is_the_logarithm_of_two() =>
        Assert.That(Calibration.Loss(Predictions(count: 3, right: 1, score: 0), 1), Is.EqualTo(Math.Log(2)).Within(1e-9));

    private static List<Prediction> Predictions(int count, int right, float score) => [.. Enumerable.Range(0, count).Select(i =>
        new Prediction(Example, i < right ? "a" : "b", "a", i < right, [score, 0], i < right ? 0 : 1))];
}
