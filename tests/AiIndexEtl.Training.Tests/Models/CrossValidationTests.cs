using AiIndexEtl.Extraction.Models;
using AiIndexEtl.Training.Linear;
using AiIndexEtl.Training.Models;
using AiIndexEtl.Training.Tests.Labelled;

namespace AiIndexEtl.Training.Tests.Models;

public sealed class CrossValidationTests
{
    private static readonly FeatureHasher Hasher = new(12);

    [Test]
    public void Run_learns_words_that_tell_classes_apart()
    {
        var predictions = Validation(new BuiltInTrainer()).Run(ClaimTask.Kind, Examples(6), 3);

        Assert.That(predictions, Has.Count.EqualTo(12));
        Assert.That(predictions, Has.All.Property("IsRight").True);
        Assert.That(predictions.Select(p => p.Class).Distinct(), Is.EquivalentTo(["level", "change"]));
    }

    [Test]
    public void Run_no_model_knows_the_documents_that_it_is_asked_about()
    {
        var trainer = new RecordingTrainer();

        Validation(trainer).Run(ClaimTask.Kind, Examples(6), 3);

        Assert.That(trainer.RowCounts, Is.EqualTo([8, 8, 8]));
    }

    [Test]
    public void Run_another_reading_is_right_too()
    {
        var task = ClaimTask.Kind with { ClassOf = _ => "one", AlsoRight = _ => ["level", "change"] };
        var mixed = task with { ClassOf = c => c.Line == 1 ? "level" : "change", AlsoRight = _ => ["level", "change"] };

        Assert.That(Validation(new FlatTrainer()).Run(mixed, Examples(4), 2), Has.All.Property("IsRight").True);
        Assert.That(Validation(new FlatTrainer()).Run(ClaimTask.Kind, Examples(4), 2).Count(p => p.IsRight), Is.EqualTo(4));
        Assert.That(task.ClassOf(Examples(1)[0].Claim), Is.EqualTo("one"));
    }

    [Test]
    public void Train_gives_a_model_of_all_examples()
    {
        var model = Validation(new BuiltInTrainer()).Train(ClaimTask.Kind, Examples(6), 1.5, 1);

        Assert.That((model.Name, model.Temperature), Is.EqualTo(("kind", 1.5)));
        Assert.That(model.Classes, Is.EqualTo(["change", "level"]));
        Assert.That(model.EntryCount, Is.Positive);
    }

    [Test]
    public void Of_leaves_out_figures_outside_of_the_article() => Assert.That(Examples(1), Has.Count.EqualTo(2));

    private static CrossValidation Validation(ILinearTrainer trainer) => new(trainer, new TrainerOptions { L2 = 0.1 }, Hasher);

    private static List<ClaimExample> Examples(int documents) => ClaimExamples.Of(
        Enumerable.Range(0, documents).Select(i =>
        {
            var document = GoldText.Document(
                $"China had {i + 10} models.\nSales grew by {i + 30}%.\nFooter 7",
                $$"""{"line":1,"mention":"{{i + 10}}","value":1,"unit":"count","kind":"level","metric":"other"}""",
                $$"""{"line":2,"mention":"{{i + 30}}%","value":1,"unit":"percent","kind":"change","metric":"other"}""",
                """{"line":3,"mention":"7","value":7,"unit":"count","kind":"level","metric":"other"}""");
            return document with { Header = document.Header with { Doc = "d" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) } };
        }),
        Hasher);

    private sealed class RecordingTrainer : ILinearTrainer
    {
        public List<int> RowCounts { get; } = [];

        public LinearWeights Train(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options)
        {
            RowCounts.Add(rows.Count);
            return new LinearWeights(featureCount, new float[classCount], new float[featureCount * classCount]);
        }
    }

    private sealed class FlatTrainer : ILinearTrainer
    {
        public LinearWeights Train(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options) =>
            new(featureCount, new float[classCount], new float[featureCount * classCount]);
    }
}
