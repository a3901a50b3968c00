using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Training.Tests.Labelled;

public sealed class LabelledDocumentParserTests
{
    private const string Text = "China has 51 models, 51 papers.\n\uD83D\uDE00 61.1% of patents";

    private const string Good = """{"line":1,"mention":"51","value":51,"unit":"count","kind":"level","metric":"notable_models","area":["CN"],"subject":[],"period":"2023"}""";

    [Test]
    public void Parse_a_full_claim_gives_every_field()
    {
        var document = GoldText.Document(Text, """
            {"line":2,"mention":"61.1%","value":-61.1,"upper":62,"unit":"percent","qualifier":"at_least","kind":"share","metric":"other","metric_text":"patents","area":["CN","US"],"subject":["A"],"period":"2013/2023","base_period":"2013","attributed_to":"IEA","optional":true,"alt":{"value":[6.5e25],"unit":["count"],"qualifier":["over"],"kind":["level"],"metric":["notable_models"],"area":[["US"],[]],"period":["2024-Q1",null]},"note":"n"}
            """.Trim());

        var claim = document.Claims.Single();
        Assert.Multiple(() =>
        {
            Assert.That((claim.Line, claim.Start, claim.End, claim.CharStart, claim.CharEnd), Is.EqualTo((2, 35, 40, 34, 39)));
            Assert.That(document.Text[claim.Start..claim.End], Is.EqualTo("61.1%"));
            Assert.That((claim.Value, claim.Upper, claim.Unit), Is.EqualTo((-61.1m, (decimal?)62m, "percent")));
            Assert.That((claim.Qualifier, claim.Kind), Is.EqualTo((Qualifier.AtLeast, ClaimKind.Share)));
            Assert.That((claim.Metric, claim.MetricText), Is.EqualTo(("other", "patents")));
            Assert.That(claim.Area, Is.EqualTo(["CN", "US"]));
            Assert.That(claim.Subject, Is.EqualTo(["A"]));
            Assert.That((claim.Period, claim.BasePeriod, claim.AttributedTo, claim.Optional), Is.EqualTo(("2013/2023", "2013", "IEA", true)));
            Assert.That(claim.Alternatives.Value, Is.EqualTo([6.5e25m]));
            Assert.That(claim.Alternatives.Unit, Is.EqualTo(["count"]));
            Assert.That(claim.Alternatives.Qualifier, Is.EqualTo([Qualifier.Over]));
            Assert.That(claim.Alternatives.Kind, Is.EqualTo([ClaimKind.Level]));
            Assert.That(claim.Alternatives.Metric, Is.EqualTo(["notable_models"]));
            Assert.That(claim.Alternatives.Area, Has.Count.EqualTo(2));
            Assert.That(claim.Alternatives.Period, Is.EqualTo(["2024-Q1", null]));
        });
    }

    [Test]
    public void Parse_the_header_gives_every_field()
    {
        var header = GoldText.Document(Text).Header;

        Assert.That((header.Doc, header.File, header.Language, header.Edition, header.Publisher, header.Title),
            Is.EqualTo(("d1", "d1.txt", "en", (int?)2024, "P", "T")));
        Assert.That(header.Published, Is.EqualTo(new DateOnly(2024, 4, 16)));
        Assert.That(header.BodyLines.Single().Contains(2), Is.True);
        Assert.That(header.BodyLines.Single().Contains(3), Is.False);
    }

    [TestCase(1, 10)]
    [TestCase(2, 21)]
    public void Parse_nth_names_the_occurrence_in_the_line(int nth, int start)
    {
        var document = GoldText.Document(Text, Good.Replace("\"value\"", $"\"nth\":{nth},\"value\"", StringComparison.Ordinal));

        Assert.That(document.Claims.Single().Start, Is.EqualTo(start));
    }

    [TestCase("\"line\":1", "\"line\":9", "there is no line 9", 0)]
    [TestCase("\"line\":1", "\"line\":0", "there is no line 0", 0)]
    [TestCase("\"line\":1,", "", "there is no line 0", 0)]
    [TestCase("\"mention\":\"51\"", "\"mention\":\"52\"", "\"52\" (nth 1) is not in line 1", 0)]
    [TestCase("\"mention\":\"51\"", "\"mention\":\"51\",\"nth\":3", "\"51\" (nth 3) is not in line 1", 0)]
    [TestCase("\"mention\":\"51\",", "", "there is no mention", 0)]
    [TestCase("\"kind\":\"level\"", "\"kind\":\"levels\"", "kind is \"levels\"", 0)]
    [TestCase("\"unit\":\"count\"", "\"unit\":\"count\",\"qualifier\":\"atleast\"", "qualifier is \"atleast\"", 0)]
    [TestCase("notable_models", "famous_models", "metric is \"famous_models\"", 1)]
    [TestCase("\"value\":51", "\"value\":\"51\"", "there is no value", 0)]
    [TestCase("\"unit\":\"count\"", "\"unit\":\"\"", "there is no unit", 0)]
    [TestCase("\"period\":\"2023\"", "\"period\":\"last year\"", "period is \"last year\"", 1)]
    [TestCase("\"period\":\"2023\"", "\"period\":\"2023/\"", "period is \"2023/\"", 1)]
    [TestCase("\"period\":\"2023\"", "\"base_period\":\"2023-Q5\"", "base_period is \"2023-Q5\"", 1)]
    [TestCase("\"area\":[\"CN\"]", "\"area\":\"CN\"", "area is no list of texts", 1)]
    [TestCase("\"subject\":[]", "\"subject\":{}", "subject is no list of texts", 1)]
    [TestCase("\"subject\":[]", "\"subjects\":[]", "unknown keys subjects", 1)]
    [TestCase("\"subject\":[]", "\"alt\":{\"kind\":[\"x\"]}", "alt.kind holds \"x\"", 1)]
    [TestCase("\"subject\":[]", "\"alt\":{\"area\":[\"US\"]}", "alt.area holds \"US\"", 1)]
    [TestCase("\"subject\":[]", "\"alt\":{\"unit\":\"x\"}", "alt.unit is no list", 1)]
    [TestCase("\"subject\":[]", "\"alt\":[]", "alt is no object", 1)]
    public void Parse_a_bad_claim_is_reported_with_its_line(string part, string instead, string what, int claimsLeft)
    {
        var bad = Good.Replace(part, instead, StringComparison.Ordinal);
        Assume.That(bad, Is.Not.EqualTo(Good));

        var (document, problems) = GoldText.Parse(Text, bad);

        var problem = problems.Single();
        Assert.That((problem.File, problem.Line, problem.What), Is.EqualTo(("set/gold/d1.jsonl", 2, what)));
        Assert.That(problem.Remedy, Is.Not.Empty);
        Assert.That(document!.Claims, Has.Count.EqualTo(claimsLeft));
    }

    [Test]
    public void Parse_reports_all_that_is_wrong_with_a_claim_at_once()
    {
        var (_, problems) = GoldText.Parse(Text, """{"line":1,"mention":"51","kind":"x","metric":"y"}""");

        Assert.That(problems.Select(p => p.What), Is.EqualTo(["kind is \"x\"", "metric is \"y\"", "there is no value", "there is no unit"]));
    }

    [Test]
    public void Parse_overlapping_mentions_are_reported()
    {
        var (_, problems) = GoldText.Parse(Text, Good, Good.Replace("\"51\"", "\"51 models\"", StringComparison.Ordinal));

        Assert.That(problems.Single().ToString(), Does.StartWith("set/gold/d1.jsonl:3: \"51\" and \"51 models\" overlap. "));
    }

    [TestCase("", "the file is empty")]
    [TestCase("{", "the line is no JSON: ")]
    [TestCase("[1]", "the line is no JSON object")]
    [TestCase("""{"file":"d","lang":"en","body_lines":[]}""", "doc is missing")]
    [TestCase("""{"doc":"d","lang":"en","body_lines":[]}""", "file is missing")]
    [TestCase("""{"doc":"d","file":"d","lang":"fr","body_lines":[]}""", "lang is \"fr\"")]
    [TestCase("""{"doc":"d","file":"d","lang":"en"}""", "body_lines is no list of ranges")]
    [TestCase("""{"doc":"d","file":"d","lang":"en","body_lines":[[1]]}""", "body_lines is no list of ranges")]
    [TestCase("""{"doc":"d","file":"d","lang":"en","body_lines":[[1,9]]}""", "body_lines 1 to 9 are not lines of the document")]
    [TestCase("""{"doc":"d","file":"d","lang":"en","edition":"x","body_lines":[]}""", "edition is no year")]
    [TestCase("""{"doc":"d","file":"d","lang":"en","published":"16 April","body_lines":[]}""", "published is no ISO date")]
    public void Parse_a_bad_header_is_reported(string header, string what)
    {
        var (_, problems) = GoldText.ParseWith(header, Text);

        Assert.That(problems.Single().What, Does.StartWith(what));
    }

    [Test]
    public void Parse_a_damaged_line_does_not_lose_the_others()
    {
        var (document, problems) = GoldText.Parse(Text, "{\"line\":", Good);

        Assert.That(problems.Single().Line, Is.EqualTo(2));
        Assert.That(document!.Claims.Single().GoldLine, Is.EqualTo(3));
    }
}
