using AiIndexEtl.Cli.Coverage;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Testing;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Tests.Coverage;

public sealed class MetricProposalsTests
{
    private static readonly string[] s_shipped = [.. Directory.GetFiles(Path.Combine(Repository.Root, "vocabulary"), "*.yaml").Order(StringComparer.Ordinal)];

    private static readonly Vocabulary s_vocabulary = VocabularyFiles.Load(s_shipped).Value!;

    private static int s_facts;

    private static UnnamedFact Fact(string words, string text, decimal value = 5, string unit = "count", string kind = "level", string source = "a", string? period = "2024") => new()
    {
        Words = words,
        MetricText = text,
        Kind = kind,
        Value = value,
        Unit = unit,
        Period = period,
        FactId = $"f{s_facts++:d6}",
        Sentence = $"About {text}.",
        Source = source,
    };

    private static IReadOnlyList<MetricProposal> Propose(params UnnamedFact[] facts) => MetricProposals.Of(UnnamedMetric.Group(facts), s_vocabulary);

    [Test]
    public void English_words_give_id_name_cue_and_units()
    {
        var proposal = Propose(Fact("farm tractor sold", "The farm tractors sold"), Fact("farm tractor sold", "farm tractors sold"), Fact("farm tractor sold", "farm tractors sold", 12, "percent", "change", "b")).Single();

        Assert.That((proposal.Metric.Id, proposal.Metric.NameEn, proposal.Metric.Cues.Single()), Is.EqualTo(("farm_tractors_sold", "farm tractors sold", "farm* + tractor* + sold*")));
        Assert.That(proposal.Metric.Units, Is.EqualTo(new[] { "count", "percent" }));
        Assert.That((proposal.Facts, proposal.Documents), Is.EqualTo((3, 2)));
        Assert.That(proposal.Gaps, Has.Some.Contains("No article names it in Chinese"));
    }

    [Test]
    public void Chinese_words_give_a_cue_of_their_parts_and_a_simplified_name()
    {
        var metric = Propose(Fact("农用拖拉机销量", "農用拖拉機的銷量")).Single().Metric;

        Assert.That((metric.NameZh, metric.Cues.Single()), Is.EqualTo(("农用拖拉机的销量", "农用拖拉机销量")));
        Assert.That(metric.Id, Does.Match("^metric_[0-9a-f]{8}$"));
    }

    [Test]
    public void English_and_Chinese_words_that_state_the_same_figures_are_one_metric()
    {
        var proposal = Propose(
            Fact("farm tractor sold", "farm tractors sold", 21_350), Fact("public charging", "public charging", 7, source: "c"),
            Fact("拖拉机销量", "拖拉机销量", 21_350, source: "b"), Fact("别的东西", "别的东西", 7, source: "b")).Single(one => one.Groups.Count > 1);

        Assert.That((proposal.Metric.Id, proposal.Metric.NameEn, proposal.Metric.NameZh), Is.EqualTo(("farm_tractors_sold", "farm tractors sold", "拖拉机销量")));
        Assert.That(proposal.Metric.Cues, Is.EqualTo(new[] { "farm* + tractor* + sold*", "拖拉机销量" }));
    }

    [Test]
    public void Words_beyond_the_name_of_a_metric_narrow_it()
    {
        var wide = s_vocabulary.Metrics.Single(metric => metric.Id == "ai_conference_papers");

        var metric = Propose(Fact("ai conference paper robotic", "AI conference papers on robotics")).Single().Metric;

        Assert.That((metric.Narrows.Single(), metric.Marks.Single(), metric.Chapter), Is.EqualTo((wide.Id, "robotic*", wide.Chapter)));
    }

    [TestCase("tractor", "tractor*")]
    [TestCase("lorry", "lorry|lorries")]
    [TestCase("car", "car|cars")]
    [TestCase("5g", "5g")]
    [TestCase("ai", "ai")]
    public void Terms_find_singular_and_plural(string word, string term) => Assert.That(PhraseWords.Term(word), Is.EqualTo(term));

    [Test]
    public void Ids_are_unique_and_never_those_of_the_vocabulary()
    {
        var taken = s_vocabulary.Metrics[0];
        var words = taken.Id.Replace('_', ' ');

        var ids = Propose(Fact(words, words), Fact(words + " 5g", words), Fact("5g station", "5G stations")).Select(proposal => proposal.Metric.Id).ToList();

        Assert.That(ids, Is.Unique.And.None.EqualTo(taken.Id));
        Assert.That(ids, Has.Some.EqualTo("metric_5g_stations"));
    }

    [Test]
    public void Text_is_a_vocabulary_file_with_the_sentences_as_comments()
    {
        var text = ProposalText.Write("farming/2025", Propose(Fact("farm tractor sold", "farm tractors sold") with { Sentence = "Evil:\n- id: x\u202e \"and\u001b[31m more\"" }), s_shipped);

        var read = VocabularyReader.Read(text, "words.yaml");
        Assert.That(read.Problems, Is.Empty, text);
        Assert.That(read.Value!.Metrics.Single().Id, Is.EqualTo("farm_tractors_sold"));
        Assert.That(text, Does.Contain("# 1 fact in 1 document: farm tractors sold\n  #   \"Evil: - id: x \"and [31m more\"\" (a)"));
    }

    [Test]
    public void Proposal_that_clashes_with_the_vocabulary_stands_there_as_a_comment()
    {
        var text = ProposalText.Write("x/1", Propose(Fact("期刊文章", "期刊")) is [var one] ? [one with { Metric = one.Metric with { Cues = ["期刊"], Units = ["count"] } }] : [], s_shipped);

        Assert.That(text, Does.Contain("# Not usable as it is: The cue phrase \"期刊\" is under \"ai_journal_articles\" too"));
        Assert.That(VocabularyReader.Read(text, "words.yaml").Problems, Is.Empty, text);
    }

    [Test]
    public void Groups_that_no_edition_had_come_first_then_those_of_most_documents()
    {
        var groups = UnnamedMetric.Group([Fact("a b", "a b"), Fact("c d", "c d", source: "x"), Fact("c d", "c d", source: "y"), Fact("e f", "e f") with { WasSeen = true }, Fact("", "")]);

        Assert.That(groups.Select(group => group.Words), Is.EqualTo(new[] { "c d", "a b", "e f" }));
    }
}
