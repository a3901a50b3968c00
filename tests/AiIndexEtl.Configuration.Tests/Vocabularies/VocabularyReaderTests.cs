using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Configuration.Tests.Vocabularies;

public sealed class VocabularyReaderTests
{
    [Test]
    public void Read_of_metrics_areas_and_names_gives_their_definitions()
    {
        var read = VocabularyReader.Read(
            """
            metrics:
              - id: ai_papers
                chapter: research
                en: "AI papers"
                zh: "AI论文"
                covers: "papers of all types"
                units: [count, percent]
                cues:
                  - "论文|文献"
                  - "papers + published"
                ai_context: false
              - {id: other, chapter: other, en: other, zh: 其他}
            areas:
              - {codes: [CN, US], names: [中美]}
              - {code: GB, names: [United Kingdom, 英国], adjectives: [British], cities: [[London], [Leeds, Bath]], except: [New London]}
            names:
              - {kind: organisation, names: [Google, 谷歌]}
            """, "words.yaml");

        Assert.That(read.Problems, Is.Empty);
        var (metrics, areas, names) = read.Value!;
        Assert.Multiple(() =>
        {
            Assert.That(metrics.Select(metric => metric.Id), Is.EqualTo(["ai_papers", "other"]));
            Assert.That((metrics[0].NameEn, metrics[0].NameZh, metrics[0].Covers, metrics[0].NeedsAiContext), Is.EqualTo(("AI papers", "AI论文", "papers of all types", false)));
            Assert.That(metrics[0].Cues, Is.EqualTo(["论文|文献", "papers + published"]));
            Assert.That(metrics[0].Units, Is.EqualTo(["count", "percent"]));
            Assert.That((metrics[1].Covers, metrics[1].NeedsAiContext, metrics[1].Cues.Count), Is.EqualTo(("", true, 0)));
            Assert.That(areas[0].Codes, Is.EqualTo(["CN", "US"]));
            Assert.That((areas[1].Adjectives[0], areas[1].Cities[0]), Is.EqualTo(("British", "London")));
            Assert.That(areas[1].Codes, Is.EqualTo(["GB"]));
            Assert.That(areas[1].Cities, Is.EqualTo(["London", "Leeds", "Bath"]));
            Assert.That(areas[1].Exceptions, Is.EqualTo(["New London"]));
            Assert.That((names[0].Kind, names[0].Names[1]), Is.EqualTo((NameKind.Organisation, "谷歌")));
        });
    }

    [TestCase("metric: []", 1, 1, "Did you mean \"metrics\"?")]
    [TestCase("metrics:\n  - {id: A b, chapter: c, en: e, zh: z}", 2, 10, "lower-case words joined by underscores")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e}", 2, 5, "\"zh\" is missing in a metric")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z}\n  - {id: a, chapter: c, en: e, zh: z}", 3, 10, "taken by the metric of line 2")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z, cues: 论文}", 2, 45, "Expected a list of texts")]
    [TestCase("areas:\n  - {codes: [NO], names: [Norway, 3]}", 2, 35, "Put it in quotes: \"3\".")]
    [TestCase("areas:\n  - {code: no, names: [Norway]}", 2, 12, "in capitals")]
    [TestCase("areas:\n  - {names: [Norway]}", 2, 5, "exactly one of \"code\", \"codes\"")]
    [TestCase("names:\n  - {kind: organization, names: [a]}", 2, 12, "Did you mean \"organisation\"?")]
    public void Read_of_a_bad_file_tells_place_expectation_and_remedy(string text, int line, int column, string words)
    {
        var problems = VocabularyReader.Read(text, "words.yaml").Problems;

        Assert.That(problems, Has.Count.EqualTo(1), string.Join('\n', problems));
        Assert.That((problems[0].Line, problems[0].Column), Is.EqualTo((line, column)), problems[0].ToString());
        Assert.That(problems[0].ToString(), Does.Contain(words));
    }

    [Test]
    public void Shipped_vocabulary_loads_without_a_problem()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "vocabulary"), "*.yaml");

        var loaded = VocabularyFiles.Load(files);

        Assert.That(loaded.Problems, Is.Empty);
        Assert.That(loaded.Value!.Metrics, Is.Not.Empty);
        Assert.That(loaded.Value.Areas.Select(area => area.Names.Count), Is.All.GreaterThan(0));
        Assert.That(loaded.Value.Names, Is.Not.Empty);
    }

    [Test]
    public void Join_lets_a_later_file_define_a_metric_again_and_adds_the_rest_up()
    {
        var first = VocabularyReader.Read("metrics: [{id: a, chapter: c, en: old, zh: z}, {id: b, chapter: c, en: b, zh: z}]\nareas: [{codes: [CN], names: [China]}]", "1").Value!;
        var second = VocabularyReader.Read("metrics: [{id: a, chapter: c, en: new, zh: z}]\nareas: [{codes: [US], names: [USA]}]", "2").Value!;

        var joined = VocabularyFiles.Join([first, second]);

        Assert.That(joined.Metrics.Select(metric => metric.NameEn), Is.EqualTo(["new", "b"]));
        Assert.That(joined.Areas.Select(area => area.Names[0]), Is.EqualTo(["China", "USA"]));
    }

    [Test]
    public void Load_tells_the_problems_of_all_files_together() =>
        Assert.That(VocabularyFiles.Load(["no such file 1.yaml", "no such file 2.yaml"]).Problems.Select(problem => problem.File), Is.EqualTo(["no such file 1.yaml", "no such file 2.yaml"]));
}
