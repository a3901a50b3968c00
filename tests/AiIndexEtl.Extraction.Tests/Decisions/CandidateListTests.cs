using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Tests.Decisions;

/// <summary>Features that are weighed at once give the scores of those that are kept and weighed later.</summary>
public sealed class CandidateListTests
{
    private const int Template = 17;

    [Test]
    public void Features_weighed_at_once_score_as_those_kept()
    {
        var model = Model();

        var (weighed, kept) = (Filled(model), Filled(null));

        Assert.That(weighed.Features, Is.Empty);
        Assert.That(kept.Features, Has.Count.EqualTo(11));
        Assert.That(weighed.Score(model).ToArray(), Is.EqualTo(kept.Score(model).ToArray()));
        Assert.That(weighed.Score(model).ToArray(), Is.Unique.And.All.Not.Zero);
    }

    [Test]
    public void Candidates_take_the_features_of_another_list()
    {
        var model = Model();
        foreach (var own in new[] { model, null })
        {
            var other = Filled(own);
            var list = new CandidateList<string>(StringComparer.Ordinal);
            list.Clear(own);
            list.Add("last");
            list.Feature(0, Template, 90);
            list.Add("first");

            list.Take(other, [1, -1, 0]);

            var scores = other.Score(model).ToArray();
            Assert.That(list.Score(model).ToArray(), Is.EqualTo(new[] { scores[2] + model.WeightOf(new Feature(Template, 90, 0, 0).Index), scores[0] }));
        }
    }

    [Test]
    public void A_list_forgets_scores()
    {
        var model = Model();
        var list = Filled(model);

        list.Clear(model);
        for (var i = 0; i < 40; i++) list.Add(i.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(list.Score(model).ToArray(), Has.Length.EqualTo(40).And.All.Zero);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(6)]
    public void The_words_of_a_stretch_weigh_the_same_when_they_are_asked_about_again(int count)
    {
        var model = Model();
        var words = Enumerable.Range(100, count).ToArray();
        var stretch = new StretchScores(Template);
        var (weighed, kept) = (new CandidateList<string>(StringComparer.Ordinal), new CandidateList<string>(StringComparer.Ordinal));
        foreach (var list in new[] { weighed, kept })
        {
            list.Clear(ReferenceEquals(list, weighed) ? model : null);
            foreach (var candidate in new[] { "one", "two", "one" })
            {
                stretch.Add(list, list.Add(candidate), candidate.Length + candidate[0], first: 5, words);
                stretch.Add(list, list.Add(candidate), candidate[0], first: 6, words.AsSpan(count / 2));
            }
        }

        Assert.That(weighed.Score(model).ToArray(), Is.EqualTo(kept.Score(model).ToArray()));
    }

    private static CandidateList<string> Filled(SlotModel? model)
    {
        var list = new CandidateList<string>(StringComparer.Ordinal);
        list.Clear(model);
        foreach (var value in new[] { "first", "second", "third", "first" })
        {
            var candidate = list.Add(value);
            list.Feature(candidate, Template, value.Length, 3, -4);
            list.Feature(candidate, Template, candidate);
        }

        list.Words(1, Template, -7, [1, 2, 3]);
        return list;
    }

    // Weights as they are trained: whole thousandths in single precision.
    private static SlotModel Model()
    {
        var weights = new float[Feature.Count];
        for (var i = 0; i < weights.Length; i++) weights[i] = (((i * 7919) % 20_011) - 10_005) / 1000f;
        return new SlotModel(DecisionSlot.Metric, weights, 1);
    }
}
