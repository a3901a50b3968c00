using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Labelled;

/// <summary>Builds labelled documents from a few words.</summary>
internal static class GoldText
{
    public const string Header = """{"doc":"d1","file":"d1.txt","lang":"en","edition":2024,"publisher":"P","published":"2024-04-16","title":"T","body_lines":[[1,2]]}""";

    public static readonly HashSet<string> Metrics = ["notable_models", "ai_patents_granted", "other"];

    public static (LabelledDocument? Document, IReadOnlyList<LabelledProblem> Problems) Parse(string text, params string[] claims) =>
        ParseWith(Header, text, claims);

    public static (LabelledDocument? Document, IReadOnlyList<LabelledProblem> Problems) ParseWith(string header, string text, params string[] claims)
    {
        var problems = new List<LabelledProblem>();
        var gold = string.Join('\n', claims.Prepend(header)) + "\n";
        return (LabelledDocumentParser.Parse("set", "set/gold/d1.jsonl", gold, text, Metrics, problems), problems);
    }

    public static LabelledDocument Document(string text, params string[] claims)
    {
        var (document, problems) = Parse(text, claims);
        Assert.That(problems, Is.Empty);
        return document!;
    }
}
