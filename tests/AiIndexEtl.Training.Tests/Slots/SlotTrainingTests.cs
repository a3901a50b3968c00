using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Linear;
using AiIndexEtl.Training.Slots;

namespace AiIndexEtl.Training.Tests.Slots;

public sealed class SlotTrainingTests
{
    private const int Good = 17;
    private const int Bad = 4211;
    private const int Common = 99;
    private const int Rare = 12345;

    private static readonly SlotTraining Training = new(new BuiltInTrainer(), SlotTraining.Defaults);

    [TestCase(DecisionSlot.Metric)]
    [TestCase(DecisionSlot.Period)]
    public void Train_learns_what_parts_the_right_candidate_from_the_others(DecisionSlot slot)
    {
        var model = Training.Train(slot, Examples(slot));

        Assert.That(model.Slot, Is.EqualTo(slot));
        Assert.That(model.Temperature, Is.EqualTo(1));
        Assert.That(model.WeightOf(Good), Is.GreaterThan(0.1));
        Assert.That(model.WeightOf(Bad), Is.LessThan(-0.1));
        foreach (var example in Examples(slot))
        {
            var scores = example.Candidates.Select(features => features.Sum(model.WeightOf)).ToList();
            Assert.That(scores.IndexOf(scores.Max()), Is.EqualTo(example.Right));
        }
    }

    [Test]
    public void Train_learns_nothing_of_features_that_all_candidates_have() =>
        Assert.That(Training.Train(DecisionSlot.Metric, Examples()).WeightOf(Common), Is.Zero);

    [Test]
    public void Train_learns_nothing_of_a_feature_of_a_single_document()
    {
        var examples = Examples();
        for (var i = 0; i < 10; i++) examples.Add(new RankedExample(DecisionSlot.Metric, "d0", [[Rare], []], 0, []));

        Assert.That(Training.Train(DecisionSlot.Metric, examples).WeightOf(Rare), Is.Zero);
    }

    [Test]
    public void Train_sets_no_candidate_that_is_right_as_well_against_the_annotated_one()
    {
        var examples = Examples().ConvertAll(example => example with { AlsoRight = [1 - example.Right] });

        Assert.That(Training.Train(DecisionSlot.Metric, examples).Weights.ToArray(), Has.All.Zero);
    }

    [TestCase(DecisionSlot.Metric)]
    [TestCase(DecisionSlot.Period)]
    public void Train_learns_nothing_where_all_candidates_are_right(DecisionSlot slot) =>
        Assert.That(Training.Train(slot, Examples(slot).ConvertAll(example => example with { AlsoRight = [0, 1] })).Weights.ToArray(), Has.All.Zero);

    [Test]
    public void Train_leaves_out_the_examples_of_other_slots() =>
        Assert.That(Training.Train(DecisionSlot.Kind, Examples()).Weights.ToArray(), Has.All.Zero);

    [Test]
    public void Train_twice_gives_the_same_bits() =>
        Assert.That(Training.Train(DecisionSlot.Metric, Examples()).Weights.SequenceEqual(Training.Train(DecisionSlot.Metric, Examples()).Weights), Is.True);

    // The right candidate stands now first, now second.
    private static List<RankedExample> Examples(DecisionSlot slot = DecisionSlot.Metric) =>
        [.. Enumerable.Range(0, 40).Select(i => new RankedExample(
            slot, "d" + (i % 4), i % 3 == 0 ? [[Common, Bad], [Good, Common]] : [[Good, Common], [Common, Bad]], i % 3 == 0 ? 1 : 0, []))];
}
