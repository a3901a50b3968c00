using System.Diagnostics;
using AiIndexEtl.Extraction.Models;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Linear;
using AiIndexEtl.Training.Models;

namespace AiIndexEtl.Training.Tests.Models;

/// <summary>Measures models by cross-validation over the labelled documents; run by name, since each takes minutes.</summary>
[Explicit("Experiments that print figures; they take minutes.")]
public sealed class ModelExperiments
{
    [TestCase("kind", 1.0)]
    [TestCase("standing", 1.0)]
    [TestCase("metric", 1.0)]
    public void Cross_validate(string name, double l2)
    {
        var task = name switch { "metric" => ClaimTask.Metric, "kind" => ClaimTask.Kind, _ => ClaimTask.Standing };
        var hasher = new FeatureHasher(16);
        var documents = LabelledCorpusReader.Read(RepositoryFiles.Labelled).Documents;
        var watch = Stopwatch.StartNew();
        var examples = ClaimExamples.Of(documents, hasher);
        TestContext.Progress.WriteLine(FormattableString.Invariant($"{name} L2 {l2}: {examples.Count} examples, {examples.Average(e => e.Features.Length):F0} features each, {watch.Elapsed.TotalSeconds:F2} s"));

        var validation = new CrossValidation(new BuiltInTrainer(), new TrainerOptions { L2 = l2, GradientTolerance = 1e-4 }, hasher);
        watch.Restart();
        var predictions = validation.Run(task, examples, 7);
        var temperature = Calibration.FitTemperature(predictions);
        TestContext.Progress.WriteLine(FormattableString.Invariant($"  7 folds {watch.Elapsed.TotalSeconds:F1} s; temperature {temperature:F3}, calibration error {Calibration.ExpectedError(predictions, 1):F3} -> {Calibration.ExpectedError(predictions, temperature):F3}"));
        foreach (var group in predictions.GroupBy(p => p.Example.Document.Header.Language).Concat(predictions.GroupBy(p => p.Example.Document.Set)).Append(predictions.GroupBy(_ => "all").Single()))
        {
            var most = group.GroupBy(p => p.Class).MaxBy(g => g.Count())!;
            TestContext.Progress.WriteLine(FormattableString.Invariant($"  {group.Key,-10} {group.Count(),5}  accuracy {group.Average(p => p.IsRight ? 1.0 : 0.0):F3}  (always {most.Key}: {(double)most.Count() / group.Count():F3})"));
        }

        var bytes = LinearModelFile.Write(validation.Train(task, examples, temperature, 2));
        TestContext.Progress.WriteLine(FormattableString.Invariant($"  model file: {bytes.Length} bytes"));

        Assert.That(predictions, Is.Not.Empty);
    }
}
