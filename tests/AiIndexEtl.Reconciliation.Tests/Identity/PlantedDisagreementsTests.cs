using System.Text.Json;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Reconciliation.Agreement;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

/// <summary>The sample articles of data/labelled agree where they report one fact, but for four that were planted.</summary>
public sealed class PlantedDisagreementsTests
{
    private static readonly string[] Planted =
    [
        "ai_private_investment|level|||2024|ai-index/2025",
        "genai_private_investment|growth|||2023|ai-index/2024",
        "notable_models|level|CN||2023|ai-index/2024",
        "notable_models|level||Google|2024|ai-index/2025",
    ];

    [Test]
    public void IdentifyAll_annotated_samples_disagree_where_they_were_made_to_and_nowhere_else()
    {
        string[] vocabulary = [.. new[] { "metrics", "areas", "names" }.Select(static name => Path.Combine(Repository.Root, "vocabulary", name + ".yaml"))];
        var identifier = new FigureIdentifier(VocabularyFiles.Load(vocabulary).Value!);
        var told = new List<(string Key, FigureIdentity Figure)>();
        foreach (var claims in Documents())
        {
            foreach (var (claim, figure) in claims.Zip(identifier.IdentifyAll(claims)))
            {
                told.AddRange(figure.Observations.Select(observation =>
                    ($"{claim.Metric}|{figure.Kind}|{string.Join(',', observation.Area)}|{string.Join(',', observation.Subject)}|{figure.Period}|{claim.Edition}|{observation.ObservationId}", figure)));
            }
        }

        var figures = told.GroupBy(static one => one.Key, static one => one.Figure, StringComparer.Ordinal).Where(static group => group.Count() > 1).ToList();
        var disagreeing = figures.Where(static group => group.Any(one => group.Any(other => FigureAgreement.Contradict(one, other))));
        Assert.That(disagreeing.Select(static group => group.Key[..group.Key.LastIndexOf('|')]).Order(StringComparer.Ordinal), Is.EqualTo(Planted));
        Assert.That(figures, Has.Count.GreaterThan(80), "figures that several claims state");
    }

    private static IEnumerable<List<Claim>> Documents()
    {
        var folder = Path.Combine(Repository.Root, "data", "labelled", "samples");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "gold"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            var rows = File.ReadLines(path).Select(static line => JsonDocument.Parse(line).RootElement).ToList();
            var lines = File.ReadAllLines(Path.Combine(folder, rows[0].GetProperty("file").GetString()!));
            var edition = rows[0].GetProperty("edition").ValueKind == JsonValueKind.Null ? null : $"ai-index/{rows[0].GetProperty("edition")}";
            yield return [.. rows.Skip(1).Where(static row => !row.TryGetProperty("optional", out _)).Select(row => ClaimOf(row, lines, edition))];
        }
    }

    private static Claim ClaimOf(JsonElement row, string[] lines, string? edition)
    {
        var number = row.GetProperty("line").GetInt32() - 1;
        var line = lines[number];
        var mention = row.GetProperty("mention").GetString()!;
        var at = -1;
        for (var i = row.TryGetProperty("nth", out var nth) ? nth.GetInt32() : 1; i > 0; i--) at = line.IndexOf(mention, at + 1, StringComparison.Ordinal);
        var start = line.LastIndexOfAny(['。', '；', '！', '？'], Math.Max(0, at - 1)) + 1;
        var end = line.IndexOfAny(['。', '；', '！', '？'], at) is >= 0 and var found ? found : line.Length;
        var offset = lines.Take(number).Sum(static before => before.Length + 1);
        return new Claim
        {
            Source = edition ?? "",
            Mention = mention,
            Prefix = line[Math.Max(0, at - 32)..at],
            Suffix = line[(at + mention.Length)..Math.Min(line.Length, at + mention.Length + 32)],
            CharStart = offset + at,
            CharEnd = offset + at + mention.Length,
            Sentence = line[start..end],
            Value = row.GetProperty("value").GetDecimal(),
            ValueUpper = row.TryGetProperty("upper", out var upper) ? upper.GetDecimal() : null,
            Unit = row.GetProperty("unit").GetString()!,
            Qualifier = row.TryGetProperty("qualifier", out var qualifier) ? qualifier.Deserialize<Qualifier>() : Qualifier.Exact,
            Kind = row.GetProperty("kind").Deserialize<ClaimKind>(),
            Metric = row.GetProperty("metric").GetString()!,
            MetricText = row.TryGetProperty("metric_text", out var text) ? text.GetString() : null,
            Area = Strings(row.GetProperty("area")),
            Subject = Strings(row.GetProperty("subject")),
            Period = row.GetProperty("period").GetString(),
            BasePeriod = row.TryGetProperty("base_period", out var basePeriod) ? basePeriod.GetString() : null,
            Confidence = 1,
            Evidence = [],
            Edition = edition,
        };
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(static item => item.GetString()!)];
}
