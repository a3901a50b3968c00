using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Vocabularies;

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
            Assert.That((metrics[1].Covers, metrics[1].NeedsAiContext, metrics[1].Cues.Count), Is.EqualTo(("", false, 0)));
            Assert.That(areas[0].Codes, Is.EqualTo(["CN", "US"]));
            Assert.That((areas[1].Adjectives[0], areas[1].Cities[0]), Is.EqualTo(("British", "London")));
            Assert.That(areas[1].Codes, Is.EqualTo(["GB"]));
            Assert.That(areas[1].Cities, Is.EqualTo(["London", "Leeds", "Bath"]));
            Assert.That(areas[1].Exceptions, Is.EqualTo(["New London"]));
            Assert.That((names[0].Kind, names[0].Names[1]), Is.EqualTo((NameKind.Organisation, "谷歌")));
        });
    }

    [Test]
    public void Read_of_a_metric_gives_its_traditional_name_and_its_plausible_range()
    {
        var metrics = VocabularyReader.Read(
            "metrics: [{id: a, chapter: c, en: e, zh: 人工智能, zh_hant: 人工智慧, units: [money], range: [-0.5, 2e12]}, {id: b, chapter: c, en: e, zh: z}]", "words.yaml").Value!.Metrics;

        Assert.That((metrics[0].NameZhHant, metrics[0].Range), Is.EqualTo(("人工智慧", (PlausibleRange?)new PlausibleRange(-0.5m, 2_000_000_000_000m))));
        Assert.That((metrics[1].NameZhHant, metrics[1].Range), Is.EqualTo(("", (PlausibleRange?)null)));
    }

    [Test]
    public void Read_of_a_metric_gives_those_it_narrows_and_the_marks_that_tell_it_from_them()
    {
        var metrics = VocabularyReader.Read(
            "metrics: [{id: a, chapter: c, en: e, zh: z}, {id: b, chapter: c, en: e, zh: z, narrows: [a], marks: [生成式, gen ai]}]", "words.yaml").Value!.Metrics;

        Assert.That((metrics[0].Narrows.Count, metrics[0].Marks.Count), Is.EqualTo((0, 0)));
        Assert.That(metrics[1].Narrows, Is.EqualTo(["a"]));
        Assert.That(metrics[1].Marks, Is.EqualTo(["生成式", "gen ai"]));
    }

    [TestCase("tractors sold", "拖拉机销量", null, false)]
    [TestCase("granted AI patents", "专利", null, true)]
    [TestCase("GenAI spending", "支出", null, true)]
    [TestCase("patents", "人工智能专利", null, true)]
    [TestCase("machine learning papers", "论文", null, true)]
    [TestCase("AIDS cases", "病例", null, false)]
    [TestCase("rainfall in MUMBAI", "降雨", null, false)]
    [TestCase("tractors sold", "拖拉机销量", "true", true)]
    [TestCase("granted AI patents", "专利", "false", false)]
    public void Read_of_a_metric_asks_for_an_article_about_AI_where_it_says_so_or_its_name_speaks_of_it(string en, string zh, string? given, bool expected)
    {
        var flag = given is null ? "" : ", ai_context: " + given;
        var metric = VocabularyReader.Read($"metrics: [{{id: a, chapter: c, en: {en}, zh: {zh}{flag}}}]", "words.yaml").Value!.Metrics[0];

        Assert.That(metric.NeedsAiContext, Is.EqualTo(expected));
    }

    [TestCase("metric: []", 1, 1, "Did you mean \"metrics\"?")]
    [TestCase("metrics:\n  - {id: A b, chapter: c, en: e, zh: z}", 2, 10, "lower-case words joined by underscores")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e}", 2, 5, "\"zh\" is missing in a metric")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z}\n  - {id: a, chapter: c, en: e, zh: z}", 3, 10, "taken by the metric of line 2")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z, cues: 论文}", 2, 45, "Expected a list of texts")]
    [TestCase("metrics:\n  - {id: 9a, chapter: c, en: e, zh: z}", 2, 10, "lower-case words joined by underscores")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z, range: 5}", 2, 46, "two numbers, the least and the most")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z, range: [5]}", 2, 46, "\"range\" is a list of 1. Expected two numbers")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z, range: [5, ten]}", 2, 50, "\"range\" is the text \"ten\". Expected a number")]
    [TestCase("metrics:\n  - {id: a, chapter: c, en: e, zh: z, range: [5, 1]}", 2, 46, "\"range\" is upside down")]
    [TestCase("areas:\n  - {codes: [NO, 3], names: [Norway]}", 2, 18, "Put it in quotes: \"3\".")]
    [TestCase("areas:\n  - {code: no, names: [Norway]}", 2, 12, "an ISO 3166-1 alpha-2 code such as CN")]
    [TestCase("areas:\n  - {codes: [NO, Sweden], names: [Scandinavia]}", 2, 18, "an ISO 3166-1 alpha-2 code such as CN")]
    [TestCase("areas:\n  - {names: [Norway]}", 2, 5, "exactly one of \"code\", \"codes\"")]
    [TestCase("areas:\n  - {code: SE, codes: [NO], names: [Norway]}", 2, 23, "exactly one of \"code\", \"codes\"")]
    [TestCase("areas:\n  - {code: GE, names: [Georgia]}\n  - {code: US, names: [America], cities: [Texas, Georgia]}", 3, 50, "\"Georgia\" is taken by the area of line 2")]
    [TestCase("areas:\n  - {code: US, names: [America, America]}", 2, 33, "is in this area already")]
    [TestCase("areas:\n  - {code: US, names: [America], cites: [Texas]}", 2, 34, "Did you mean \"cities\"?")]
    [TestCase("areas:\n  - {code: US, names: [America, \" \"]}", 2, 33, "Expected a name")]
    [TestCase("areas:\n  - {code: US, names: [America, {USA: x}]}", 2, 33, "\"names\" is a group of keys")]
    [TestCase("names:\n  - {kind: model, names: [Nova]}\n  - {kind: product, names: [Nova]}", 3, 29, "\"Nova\" is taken by the entry of line 2")]
    [TestCase("names:\n  - {kind: model, names: Nova}", 2, 26, "Expected a list of texts")]
    [TestCase("areas:\n  - {codes: [], names: [Norway]}", 2, 13, "at least one item")]
    [TestCase("names:\n  - {kind: model}", 2, 5, "\"names\" is missing in a name")]
    [TestCase("names:\n  - kind: model\n    names: [Nova\n", 4, 1, "no YAML")]
    [TestCase("names:\n  - {kind: organization, names: [a]}", 2, 12, "Did you mean \"organisation\"?")]
    public void Read_of_a_bad_file_tells_place_expectation_and_remedy(string text, int line, int column, string words)
    {
        var problems = VocabularyReader.Read(text, "words.yaml").Problems;

        Assert.That(problems, Has.Count.EqualTo(1), string.Join('\n', problems));
        Assert.That((problems[0].Line, problems[0].Column), Is.EqualTo((line, column)), problems[0].ToString());
        Assert.That(problems[0].ToString(), Does.Contain(words));
    }

    [Test]
    public void Read_of_names_in_small_letters_adds_their_forms_with_capitals()
    {
        var names = VocabularyReader.Read("names: [{kind: category, names: [open source, women, o1, eBay, 开源], except: [open source day]}]", "words.yaml").Value!.Names[0];

        Assert.That(names.Names, Is.EqualTo(["open source", "Open source", "Open Source", "women", "Women", "o1", "eBay", "开源"]));
        Assert.That(names.Exceptions, Is.EqualTo(["open source day", "Open source day", "Open Source Day"]));
    }

    [Test]
    public void Read_leaves_a_form_with_capitals_to_the_entry_that_has_it_as_a_name()
    {
        var names = VocabularyReader.Read("names: [{kind: group, names: [white]}, {kind: organisation, names: [White]}]", "words.yaml").Value!.Names;

        Assert.That(names.Select(name => name.Names), Is.EqualTo(new[] { new[] { "white" }, ["White"] }));
    }

    [Test]
    public void Read_tells_all_problems_of_a_file_in_its_order()
    {
        var problems = VocabularyReader.Read("areas:\n  - {code: x, names: [X]}\n  - {code: SE, names: [X]}\nnames:\n  - {kind: thing, names: []}", "words.yaml").Problems;

        Assert.That(problems.Select(problem => (problem.Line, problem.Column)), Is.EqualTo([(2, 12), (3, 24), (5, 12), (5, 26)]), string.Join('\n', problems));
    }

    [Test]
    public void Join_takes_a_name_from_the_earlier_file_and_drops_an_entry_without_names()
    {
        var shipped = VocabularyReader.Read("areas: [{code: GE, names: [Georgia, 格鲁吉亚]}, {code: JO, names: [Jordan]}]\nnames: [{kind: model, names: [Nova]}]", "1").Value!;
        var own = VocabularyReader.Read("areas: [{code: US, names: [USA], cities: [Georgia, Jordan]}]\nnames: [{kind: product, names: [Nova]}]", "2").Value!;

        var joined = VocabularyFiles.Join([shipped, own]);

        Assert.That(joined.Areas.Select(area => area.Codes[0]), Is.EqualTo(["GE", "US"]));
        Assert.That(joined.Areas[0].Names, Is.EqualTo(["格鲁吉亚"]));
        Assert.That(joined.Names.Single().Kind, Is.EqualTo(NameKind.Product));
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
