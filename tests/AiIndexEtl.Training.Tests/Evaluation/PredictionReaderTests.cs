using System.Text.Json;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Evaluation;

public sealed class PredictionReaderTests
{
    [Test]
    public void Read_of_what_extraction_prints_scores_like_the_claims_themselves()
    {
        var corpus = LabelledCorpusReader.Read(RepositoryFiles.Labelled, "samples");
        var claims = corpus.Documents.SelectMany(new ClaimSpoiler(7, 0.3).Spoil).ToList();
        var problems = new List<LabelledProblem>();

        var read = PredictionReader.Read("facts.jsonl", string.Join('\n', claims.Select(claim => JsonSerializer.Serialize(claim, CoreJson.Rows.Claim))), problems);

        Assert.That(problems, Is.Empty);
        Assert.That(Evaluator.Evaluate(corpus.Documents, read).Errors, Is.EqualTo(Evaluator.Evaluate(corpus.Documents, claims).Errors));
    }

    [Test]
    public void Read_needs_no_more_than_an_evaluation_looks_at()
    {
        var problems = new List<LabelledProblem>();

        var claim = PredictionReader.Read("f", """{"source":"a/d1.html","mention":"7","value":7.50,"kind":"share","area":null,"other":{}}""" + "\n\n", problems).Single();

        Assert.That(problems, Is.Empty);
        Assert.That((claim.Source, claim.Mention, claim.Value, claim.Kind, claim.Qualifier, claim.Unit, claim.Area.Count), Is.EqualTo(("a/d1.html", "7", 7.5m, ClaimKind.Share, Qualifier.Exact, "", 0)));
    }

    [TestCase("{", "the line is no JSON")]
    [TestCase("[1]", "the line is no JSON object")]
    [TestCase("""{"mention":"7","value":7,"kind":"level"}""", "source is missing")]
    [TestCase("""{"source":"a","value":7,"kind":"level"}""", "mention is missing")]
    [TestCase("""{"source":"a","mention":"7","value":"7","kind":"level"}""", "there is no value")]
    [TestCase("""{"source":"a","mention":"7","value":7,"kind":"rank"}""", "kind is \"rank\"")]
    [TestCase("""{"source":"a","mention":"7","value":7,"kind":"level","qualifier":"maybe"}""", "qualifier is \"maybe\"")]
    public void Read_of_a_bad_line_tells_file_and_line_and_goes_on(string line, string what)
    {
        const string Good = """{"source":"a","mention":"7","value":7,"kind":"level"}""";
        var problems = new List<LabelledProblem>();

        var claims = PredictionReader.Read("facts.jsonl", $"{Good}\n{line}\n{Good}", problems);

        Assert.That(claims, Has.Count.EqualTo(2));
        Assert.That(problems.Single().ToString(), Does.StartWith("facts.jsonl:2: " + what));
    }
}
