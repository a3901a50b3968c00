using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Vocabularies.Checks;

namespace AiIndexEtl.Configuration.Tests.Vocabularies.Checks;

public sealed class VocabularyCheckTests
{
    private static readonly VocabularyRules Rules = new(
        words => words.ToLowerInvariant().Replace('論', '论').Replace('灣', '湾').Replace('臺', '台'), ["money", "count", "percent", "times"], ["USD", "token", "bit/second"]);

    private static string Metric(string keys) => $"metrics:\n  - {{id: a, chapter: c, en: a, zh: 甲, {keys}}}\n";

    private static string Two(string first, string second) =>
        $"metrics:\n  - {{id: a, chapter: c, en: a, zh: 甲, {first}}}\n  - {{id: b, chapter: c, en: b, zh: 乙, {second}}}\n";

    private static VocabularyReport Check(params string[] texts) =>
        VocabularyCheck.Check([.. texts.Select((text, i) => ($"{(char)('m' + i)}.yaml", text))], Rules);

    private static readonly TestCaseData[] Wrong =
    [
        new("metrics: [", "m.yaml:2:1: ", "This is no YAML"),
        new(Two("cues: [x]", "cues: [y]").Replace("id: b", "id: a", StringComparison.Ordinal), "m.yaml:3:10", "\"a\" is taken by the metric of line 2"),
        new(Two("cues: [papers]", "cues: [articles|Papers]"), "m.yaml:3:46", "The cue phrase \"papers\" is under \"a\" too (m.yaml:2)"),
        new(Two("cues: [x + 论文]", "cues: [論文|书 + x|y]"), "m.yaml:3:46", "\"x + 论文\" is under \"a\" too"),
        new(Two("units: [count], cues: [x]", "units: [money, count], cues: [x]"), "m.yaml:3:69", "unless the metrics differ in their units"),
        new(Two("units: [percent], cues: [x]", "units: [money], cues: [x]"), "m.yaml:3:62", "\"x\" is under \"a\" too"),
        new("areas:\n  - {code: TW, names: [台湾]}\n  - {code: CN, names: [China], cities: [臺灣]}\n", "m.yaml:3:41", "\"臺灣\" is looked up like \"台湾\" of the area at m.yaml:2"),
        new("names:\n  - {kind: model, names: [论]}\n  - {kind: product, names: [論]}\n", "m.yaml:3:29", "of the entry at m.yaml:2"),
        new(Metric("cues: [\"a\\u200Bb\"]"), "m.yaml:2:46", "The term \"ab\" holds a character that cannot be seen and can never be found"),
        new(Metric("cues: [\"a\\tb\"]"), "m.yaml:2:46", "cannot be seen"),
        new(Metric("cues: [\"a  b\"]"), "m.yaml:2:46", "two blanks in a row"),
        new(Metric("cues: [\"论文。专利\"]"), "m.yaml:2:46", "reaches over the end of a sentence"),
        new(Metric("cues: [pa*per]"), "m.yaml:2:46", "The term \"pa*per\" has a star within"),
        new(Metric("cues: [x + *]"), "m.yaml:2:46", "has a star within"),
        new(Metric("cues: [\"x + |\"]"), "m.yaml:2:46", "has a place without a term"),
        new(Metric("cues: [\"x + \"]"), "m.yaml:2:46", "has a place without a term"),
        new(Metric("cues: [\"x +\"]"), "m.yaml:2:46", "begins or ends with +"),
        new(Metric("cues: [x], units: [cuont]"), "m.yaml:2:58", "There is no unit and no class of units \"cuont\". Expected a unit such as token, or one of money, count, percent, times. Did you mean \"count\"?"),
        new(Metric("cues: [x], units: [USD/]"), "m.yaml:2:58", "There is no unit"),
        new(Metric("cues: [x], units: [count], range: [5, 1]"), "m.yaml:2:73", "\"range\" is upside down. Expected the smaller number first. Swap the two."),
        new(Metric("cues: [x], range: [1, 5]"), "m.yaml:2:57", "without units"),
        new(Two("cues: [x], narrows: [bb], marks: [m]", "cues: [y]"), "m.yaml:2:", "There is no other metric \"bb\". Expected the id of another metric. Did you mean \"b\"?"),
        new(Two("cues: [x], narrows: [a], marks: [m]", "cues: [y]"), "m.yaml:2:", "There is no other metric \"a\""),
        new(Two("cues: [x], narrows: [b]", "cues: [y]"), "m.yaml:2:", "stands without the other"),
        new(Metric("cues: [x], marks: [m]"), "m.yaml:2:", "stands without the other"),
        new("areas: [{code: CN, names: [\"Chi\\u00ADna\"]}]", "m.yaml:1:28", "The name \"China\" holds a character that cannot be seen"),
        new("names: [{kind: model, names: [GPT*]}]", "m.yaml:1:31", "ends in a star"),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void Check_of_a_mistake_gives_its_place_and_what_is_wrong(string text, string place, string words)
    {
        var report = Check(text);

        Assert.That(report.Errors, Has.Count.EqualTo(1), string.Join('\n', report.Errors));
        Assert.That(report.Errors[0].ToString(), Does.StartWith(place).And.Contain(words));
    }

    private static readonly TestCaseData[] Odd =
    [
        new(Metric("cues: []"), "m.yaml:2:10", "has no cue phrases"),
        new(Metric("cues: [x]").Replace("甲", "論文", StringComparison.Ordinal), "m.yaml:2:36", "\"論文\" has Traditional characters. Expected \"论文\""),
        new(Metric("cues: [论文+专利]"), "m.yaml:2:46", "joins words with + and no blanks"),
    ];

    [TestCaseSource(nameof(Odd))]
    public void Check_of_something_odd_is_a_warning(string text, string place, string words)
    {
        var report = Check(text);

        Assert.That(report.Errors, Is.Empty);
        Assert.That(report.Warnings, Has.Count.EqualTo(1), string.Join('\n', report.Warnings));
        Assert.That(report.Warnings[0].ToString(), Does.StartWith(place).And.Contain(words));
    }

    private static readonly TestCaseData[] Fine =
    [
        new TestCaseData(Metric("cues: [papers, patent*, C++, \"x + y|z\"], units: [count, percent, USD, USD/1e6 token, bit/second], range: [-1, 1e6], zh_hant: 論文")) { TestName = "a metric with everything" },
        new TestCaseData(Two("units: [money, percent], cues: [x]", "units: [count, percent], cues: [x]")) { TestName = "one phrase, units that tell" },
        new TestCaseData(Two("cues: [x]", "cues: [x + y]")) { TestName = "a phrase and a longer one" },
        new TestCaseData("metrics: [{id: other, chapter: c, en: other, zh: 其他}]") { TestName = "other needs no cue phrases" },
        new TestCaseData("areas: [{code: CN, names: [Asian]}]\nnames: [{kind: group, names: [Asian]}]") { TestName = "a place and a group of one name" },
        new TestCaseData("areas: [{code: US, names: [US]}, {code: ZZ, names: [us]}]") { TestName = "names that differ in case" },
        new TestCaseData("") { TestName = "nothing" },
    ];

    [TestCaseSource(nameof(Fine))]
    public void Check_of_what_is_right_finds_nothing(string text)
    {
        var report = Check(text);

        Assert.That(report.Errors.Concat(report.Warnings), Is.Empty);
    }

    [Test]
    public void Check_of_a_metric_and_a_name_that_a_later_file_takes_warns_with_both_places()
    {
        var report = Check(
            Metric("cues: [x]") + "areas: [{code: GE, names: [Georgia]}]", Metric("cues: [x]") + "areas: [{code: US, names: [USA], cities: [Georgia]}]");

        Assert.That(report.Errors, Is.Empty);
        Assert.That(
            report.Warnings.Select(warning => (Place(warning), warning.What)),
            Is.EqualTo(
            [
                ("n.yaml:2:10", "The metric \"a\" takes the place of the one at m.yaml:2"),
                ("n.yaml:3:43", "The name \"Georgia\" is taken from the area at m.yaml:3"),
            ]));
    }

    [Test]
    public void Check_of_a_file_with_mistakes_goes_on_with_the_rest_and_counts()
    {
        var report = Check("metrics:\n  - {id: A b, chapter: c, en: a, zh: 甲, cues: [x], units: [nonsense]}\nareas: [{code: CN, names: [China, 中国]}]\n");

        Assert.That(report.Errors.Select(Place), Is.EqualTo(["m.yaml:2:10", "m.yaml:2:60"]));
        Assert.That(report.Files, Is.EqualTo([new VocabularyFileCount("m.yaml", 1, 1, 1, 0, 2)]));
    }

    [Test]
    public void Check_of_phrases_with_a_great_many_combinations_compares_them_as_a_whole()
    {
        var place = string.Join('|', Enumerable.Range(0, 100).Select(i => $"w{i}"));
        var cue = $"\"{place} + {place} + {place}\"";

        Assert.That(Check(Two($"cues: [{cue}]", $"cues: [{cue}]")).Errors, Has.Count.EqualTo(1));
    }

    private static string Place(Problem problem) => string.Join(':', problem.ToString().Split(':')[..3]);
}
