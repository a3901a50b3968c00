using System.Text.Json;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Evaluation;

/// <summary>
/// Reads extracted claims for an evaluation: one JSON object a line with the names that <c>aiindex extract</c> and the view
/// <c>facts</c> use. Only what an evaluation looks at must be there; other fields are left aside.
/// </summary>
public static class PredictionReader
{
    /// <summary>The claims that could be read, in the order of the lines. Pure: it never throws on bad data.</summary>
    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static IReadOnlyList<Claim> Read(string file, string text, ICollection<LabelledProblem> problems)
    {
        var claims = new List<Claim>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;

            var lineNumber = number;
            void Bad(string what, string remedy) => problems.Add(new LabelledProblem(file, lineNumber, what, remedy));
            if (ReadLine(line, Bad) is { } claim) claims.Add(claim);
        }

        return claims;
    }

    private static Claim? ReadLine(string line, Action<string, string> bad)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return ReadClaim(json.RootElement, bad);

            bad("the line is no JSON object", "Write one fact a line, as aiindex extract --format jsonl does");
        }
        catch (JsonException e)
        {
            bad("the line is no JSON: " + e.Message.TrimEnd('.'), "Write one fact a line, as aiindex extract --format jsonl does");
        }

        return null;
    }

    private static Claim? ReadClaim(JsonElement row, Action<string, string> bad)
    {
        var source = row.Text("source");
        if (string.IsNullOrEmpty(source)) bad("source is missing", "Name the document that the fact was read from");

        var mention = row.Text("mention");
        if (mention is null) bad("mention is missing", "Give the number as written");

        var value = row.Number("value");
        if (value is null) bad("there is no value", "Give a number that a decimal holds");

        var kind = Spelling.Read<ClaimKind>(row.Text("kind"));
        if (kind is null) bad($"kind is \"{row.Text("kind")}\"", "Use one of " + Spelling.All<ClaimKind>());

        var qualifier = row.Text("qualifier") is { } word ? Spelling.Read<Qualifier>(word) : Qualifier.Exact;
        if (qualifier is null) bad($"qualifier is \"{row.Text("qualifier")}\"", "Use one of " + Spelling.All<Qualifier>());
        if (string.IsNullOrEmpty(source) || mention is null || value is null || kind is null || qualifier is null) return null;

        return new Claim
        {
            Source = source,
            Mention = mention,
            Prefix = row.Text("prefix") ?? "",
            Suffix = row.Text("suffix") ?? "",
            CharStart = 0,
            CharEnd = 0,
            Sentence = "",
            Value = value.Value,
            ValueUpper = row.Number("value_upper"),
            Unit = row.Text("unit") ?? "",
            Qualifier = qualifier.Value,
            Kind = kind.Value,
            Metric = row.Text("metric") ?? "",
            Area = Texts(row, "area"),
            Subject = Texts(row, "subject"),
            Period = row.Text("period"),
            Confidence = 0,
            Evidence = [],
        };
    }

    private static IReadOnlyList<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.AsTexts() ?? [] : [];
}
