using System.Globalization;
using System.Text.Json;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Evaluation;

namespace AiIndexEtl.Cli.Commands;

/// <summary>
/// Writes an evaluation: tables for a person, one JSON object, or one CSV row for all documents, each language, each set and each
/// document.
/// </summary>
/// <param name="invocation">Where to, and in which format.</param>
/// <param name="result">The evaluation.</param>
/// <param name="languages">The language and script of each document, in the order of the documents.</param>
internal sealed class EvaluationOutput(Invocation invocation, EvaluationResult result, IReadOnlyList<string> languages)
{
    private static readonly string[] TierNames = ["detect", "quantity", "full"];
    private static readonly string[] TierParts = ["precision", "recall", "f1"];

    /// <summary>Writes everything.</summary>
    /// <param name="errorsShown">How many of the errors are written.</param>
    public void Write(int errorsShown)
    {
        var errors = result.Errors.Take(errorsShown).ToList();
        switch (invocation.Format)
        {
            case OutputFormat.Jsonl: WriteObject(errors, errorsShown > 0); break;
            case OutputFormat.Csv: WriteRows(); break;
            default: WriteTables(errors); break;
        }
    }

    private static TierScore[] Tiers(Score score) => [score.Detect, score.Quantity, score.Full];

    // The languages of the headers, and the scripts of Chinese where there are both.
    private List<(string Name, Score Score)> Languages()
    {
        List<(string Name, Score Score)> all = [.. result.Languages.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
        var scripts = result.Documents.Zip(languages).GroupBy(pair => pair.Second, pair => pair.First.Score, StringComparer.Ordinal)
            .Where(group => !result.Languages.ContainsKey(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal);
        all.AddRange(scripts.Select(group => (group.Key, Score.Sum(group))));
        return all;
    }

    private List<(string Name, Score Score)> Sets() =>
        [.. result.Sets.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

    private void WriteObject(List<EvaluationError> errors, bool showsErrors)
    {
        var all = Figures(result.Overall);
        all["languages"] = Languages().ToDictionary(pair => pair.Name, pair => (object?)Figures(pair.Score));
        all["sets"] = Sets().ToDictionary(pair => pair.Name, pair => (object?)Figures(pair.Score));
        all["documents"] = result.Documents.Select(DocumentFigures).ToList();
        if (showsErrors) all["errors"] = errors.ConvertAll(Fields);

        var writer = invocation.OpenRows([.. all.Keys.Select(name => new OutputColumn(name))]);
        writer.Write([.. all.Values]);
        writer.Complete();
    }

    private Dictionary<string, object?> DocumentFigures(DocumentScore document, int index)
    {
        var figures = new Dictionary<string, object?>
        {
            ["set"] = document.Set,
            ["document"] = document.Document,
            ["language"] = languages[index],
        };
        foreach (var (name, figure) in Figures(document.Score)) figures.Add(name, figure);
        return figures;
    }

    private static OrderedDictionary<string, object?> Figures(Score score)
    {
        var figures = new OrderedDictionary<string, object?> { ["claims"] = score.Gold, ["found"] = score.Found, ["extra"] = score.Extra };
        foreach (var (name, tier) in TierNames.Zip(Tiers(score)))
        {
            figures[name] = new OrderedDictionary<string, object?>
            {
                ["precision"] = Rounded(tier.Precision),
                ["recall"] = Rounded(tier.Recall),
                ["f1"] = Rounded(tier.F1),
            };
        }

        figures["slots"] = Score.Slots.ToDictionary(Name, slot => (object?)Rounded(score.Accuracy(slot)));
        return figures;
    }

    private static IReadOnlyDictionary<string, object?> Fields(EvaluationError error) => new OrderedDictionary<string, object?>
    {
        ["document"] = error.Document,
        ["what"] = error.What,
        ["mention"] = error.Mention,
        ["line"] = error.Line,
        ["expected"] = error.Expected,
        ["actual"] = error.Actual,
    };

    private void WriteRows()
    {
        List<OutputColumn> columns =
            [new("scope"), new("set"), new("name"), new("claims"), new("found"), new("extra")];
        columns.AddRange(TierNames.SelectMany(tier => TierParts.Select(part => new OutputColumn($"{tier}_{part}"))));
        columns.AddRange(Score.Slots.Select(slot => new OutputColumn($"slot_{Name(slot)}")));
        var writer = invocation.OpenRows(columns);
        writer.Write(Row("all", null, null, result.Overall));
        foreach (var (name, score) in Languages()) writer.Write(Row("language", null, name, score));
        foreach (var (name, score) in Sets()) writer.Write(Row("set", name, name, score));
        foreach (var document in result.Documents) writer.Write(Row("document", document.Set, document.Document, document.Score));
        writer.Complete();
    }

    private static IReadOnlyList<object?> Row(string scope, string? set, string? name, Score score) =>
    [
        scope, set, name, score.Gold, score.Found, score.Extra,
        .. Tiers(score).SelectMany(tier => new object?[] { Rounded(tier.Precision), Rounded(tier.Recall), Rounded(tier.F1) }),
        .. Score.Slots.Select(slot => (object?)Rounded(score.Accuracy(slot))),
    ];

    private void WriteTables(List<EvaluationError> errors)
    {
        List<(string Name, Score Score)> scopes = [("all", result.Overall), .. Languages()];
        if (result.Sets.Count > 1) scopes.AddRange(Sets());

        WriteTiers(scopes);
        WriteGap();
        WriteSlots(scopes);
        WriteGap();
        WriteDocuments();
        if (errors.Count == 0) return;

        var lines = new OutputBuffer(invocation.Console.Output);
        lines.Add("\n");
        foreach (var error in errors) lines.Add(TerminalText.OneLine(error.ToString()) + "\n");
        lines.Flush();
    }

    private void WriteTiers(List<(string Name, Score Score)> scopes)
    {
        List<OutputColumn> columns = [new("scope"), Number("claims"), Number("found"), Number("extra")];
        columns.AddRange(TierNames.SelectMany(tier => new[] { Number(tier + " P"), Number("R"), Number("F1") }));
        var table = invocation.OpenRows(columns);
        foreach (var (name, score) in scopes)
        {
            var tiers = Tiers(score).SelectMany(tier => new object?[] { Shown(tier.Precision), Shown(tier.Recall), Shown(tier.F1) });
            table.Write([name, score.Gold, score.Found, score.Extra, .. tiers]);
        }

        table.Complete();
    }

    private void WriteSlots(List<(string Name, Score Score)> scopes)
    {
        var table = invocation.OpenRows([new("right, of those found"), .. Score.Slots.Select(slot => Number(Name(slot)))]);
        foreach (var (name, score) in scopes) table.Write([name, .. Score.Slots.Select(slot => Shown(score.Accuracy(slot)))]);
        table.Complete();
    }

    private void WriteDocuments()
    {
        var table = invocation.OpenRows(
        [
            new("document"), new("set"), new("language"), Number("claims"), Number("found"), Number("extra"),
            .. TierNames.Select(tier => Number(tier + " F1")),
        ]);
        foreach (var (document, language) in result.Documents.Zip(languages))
        {
            var score = document.Score;
            table.Write(
                [document.Document, document.Set, language, score.Gold, score.Found, score.Extra, .. Tiers(score).Select(tier => Shown(tier.F1))]);
        }

        table.Complete();
    }

    private void WriteGap() => invocation.Console.Output.Write("\n"u8);

    private static OutputColumn Number(string name) => new(name, IsNumber: true);

    private static string Name(ClaimSlot slot) => JsonNamingPolicy.SnakeCaseLower.ConvertName(slot.ToString());

    private static double Rounded(double figure) => Math.Round(figure, 4);

    private static string Shown(double figure) => figure.ToString("F3", CultureInfo.InvariantCulture);
}
