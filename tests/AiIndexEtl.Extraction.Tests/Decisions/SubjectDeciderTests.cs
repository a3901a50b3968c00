using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Tests.Decisions;

/// <summary>Which stretches of a text are asked about as subjects of a figure, and which of them are chosen less readily.</summary>
public sealed class SubjectDeciderTests
{
    [TestCase("Rounds of $100 million or more made up 44% of the total.", "44%", "$100 million or more")]
    [TestCase("在50万元以上的订单中，私人买家占31%。", "31%", "50万元以上")]
    public void The_bound_of_a_group_may_be_a_subject(string text, string mention, string expected) =>
        Assert.That(Asked(text, "$100 million", "50万元")[mention].Own, Has.Some.Contains(expected));

    [TestCase("North African buyers took 31% of the cars.", "31%", "North African")]
    [TestCase("留学生里，印度籍占22%。", "22%", "印度")]
    public void A_place_may_be_a_subject(string text, string mention, string expected) =>
        Assert.That(Asked(text)[mention].Own, Has.Some.Contains(expected));

    [TestCase("Cars: the Volta sold best in 2023, with 4,100 units.", "Volta")]
    public void What_is_carried_over_is_chosen_less_readily(string first, string name)
    {
        var asked = Asked(first + " Of buses there were 87.")["87"];

        Assert.That(asked.Carried, Has.Some.Contains(name));
        Assert.That(asked.Own, Has.None.Contains(name).And.Some.EqualTo("buses"));
    }

    [TestCase("The latter sold 31 cars, twelve months after the former.", "31", "latter", "twelve months")]
    [TestCase("营业收入为31亿元。", "31亿元", "", "营业收入")]
    [TestCase("前者共31辆。", "31辆", "", "前者")]
    public void What_only_measures_or_points_is_no_subject(string text, string mention, string allowed, string refused)
    {
        var own = Asked(text)[mention].Own;

        Assert.That(own, Has.None.EqualTo(refused));
        if (allowed.Length > 0) Assert.That(own, Has.Some.Contains(allowed));
    }

    [Test]
    public void A_handicap_lets_another_candidate_win()
    {
        var weights = new float[Feature.Count];
        weights[new Feature(17, 1, 0, 0).Index] = 3;
        weights[new Feature(17, 2, 0, 0).Index] = 2;
        var models = new SlotModels(Enum.GetValues<DecisionSlot>().Select(slot => new SlotModel(slot, weights, 1)));
        foreach (var (by, expected) in new[] { (0.5, 0), (1.5, 1) })
        {
            var list = new CandidateList<string>(StringComparer.Ordinal);
            list.Clear(models[DecisionSlot.Metric]);
            list.Feature(list.Add("first"), 17, 1);
            list.Feature(list.Add("second"), 17, 2);
            list.Handicap(0, by);
            var quantity = QuantityScanner.Scan("It sold 40 cars.").Mentions[0];

            Assert.That(new ModelChooser(models).Choose(DecisionSlot.Metric, new ClaimDraft(quantity, default), list), Is.EqualTo(expected));
        }
    }

    // The words asked about for each figure, those of its own sentence apart; the mentions named are held for no claims.
    private static Dictionary<string, (List<string> Own, List<string> Carried)> Asked(string text, params string[] rejected)
    {
        var article = Reading.Article(text);
        var chooser = new Recorder(article.Text, rejected);
        Reading.Extractor.Extract(article, chooser);
        return chooser.Asked;
    }

    private sealed class Recorder(string text, string[] rejected) : IChooser
    {
        public Dictionary<string, (List<string> Own, List<string> Carried)> Asked { get; } = new(StringComparer.Ordinal);

        public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates)
        {
            var mention = text[draft.Quantity.Start..draft.Quantity.End];
            if (slot == DecisionSlot.Standing) return candidates.Values.ToList().FindIndex(value => value is bool isClaim && isClaim != rejected.Contains(mention));
            if (slot != DecisionSlot.Subject || Asked.ContainsKey(mention)) return 0;
            var handicapped = candidates.Handicaps.Select(static pair => pair.Candidate).ToHashSet();
            var words = candidates.Values.Select((value, i) => (Text: value is Span span ? text[span.Start..span.End] : "", IsCarried: handicapped.Contains(i))).ToList();
            Asked[mention] = ([.. words.Where(static word => !word.IsCarried).Select(static word => word.Text)], [.. words.Where(static word => word.IsCarried).Select(static word => word.Text)]);
            return 0;
        }
    }
}
