using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Labelled;

public sealed class LabelledChecksTests
{
    private const string Claim = """{"line":3,"mention":"7","value":7,"unit":"count","kind":"level","metric":"other"}""";

    [Test]
    public void Check_of_a_claim_outside_of_the_article_is_a_problem() =>
        Assert.That(
            Check("one\ntwo\n7 looms\n", Claim),
            Is.EqualTo(["gold:2: line 3 is no line of the article. Take it into body_lines, or leave the claim out"]));

    [Test]
    public void Check_of_a_range_whose_ends_are_swapped_is_a_problem()
    {
        var claim = Claim.Replace("\"line\":3", "\"line\":1,\"upper\":5", StringComparison.Ordinal);

        Assert.That(Check("7 looms\nand more", claim), Is.EqualTo(["gold:2: upper is nearer to zero than value. Swap value and upper"]));
    }

    [TestCase("en", "七台织机\n轰鸣", 1)]
    [TestCase("zh", "Seven looms\nhummed", 1)]
    [TestCase("en", "Seven looms hummed in Wuhan, which is written 武汉\n", 0)]
    [TestCase("zh", "七台织机轰鸣 (Weaver Weekly)\n第二行", 0)]
    public void Check_of_a_language_that_the_text_is_not_in_is_a_problem(string language, string text, int problems) =>
        Assert.That(Check(text, header: GoldText.Header.Replace("\"en\"", $"\"{language}\"", StringComparison.Ordinal)).Count(), Is.EqualTo(problems));

    [Test]
    public void CheckTogether_finds_names_and_texts_that_are_there_twice()
    {
        var file = FileOf(GoldText.Document("one\ntwo"));

        Assert.That(LabelledChecks.CheckTogether([file], path => path), Is.Empty);
        Assert.That(LabelledChecks.CheckTogether([file, file], path => path).Select(problem => problem.File), Is.EqualTo(["gold", "text"]));
    }

    private static IEnumerable<string> Check(string text, string? claim = null, string header = GoldText.Header) =>
        LabelledChecks.Check(FileOf(GoldText.ParseWith(header, text, claim is null ? [] : [claim]).Document!), path => path).Select(problem => problem.ToString());

    private static LabelledFile FileOf(LabelledDocument document) => new("gold", "text", document);
}
