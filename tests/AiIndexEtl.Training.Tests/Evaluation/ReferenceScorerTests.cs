using System.Diagnostics;
using System.Text.Json;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Evaluation;

/// <summary>
/// The evaluation against the reference scorer, a Python script that stands beside the repository on machines where the annotation is
/// done. Extractions of every quality are made of the labelled data by a seeded spoiler; both must give the same figures.
/// </summary>
[Category("Reference")]
public sealed class ReferenceScorerTests
{
    private static string Scorer => Path.Combine(RepositoryFiles.Root, "..", "shared", "gold", "score.py");

    [TestCase(1, 0.0)]
    [TestCase(2, 0.1)]
    [TestCase(3, 0.4)]
    [TestCase(4, 0.9)]
    public void Evaluate_gives_the_figures_of_the_reference_scorer(int seed, double damage)
    {
        if (!File.Exists(Scorer)) Assert.Ignore("The reference scorer is not here.");

        var folder = Directory.CreateTempSubdirectory("scorer").FullName;
        try
        {
            var spoiler = new ClaimSpoiler(seed, damage);
            foreach (var set in LabelledCorpusReader.Read(RepositoryFiles.Labelled).Documents.GroupBy(d => d.Set))
            {
                var documents = set.ToList();
                var claims = documents.SelectMany(spoiler.Spoil).ToList();
                var facts = Path.Combine(folder, set.Key + ".jsonl");
                File.WriteAllLines(facts, claims.Select(c => JsonSerializer.Serialize(c, CoreJson.Rows.Claim)));

                var (ours, reference) = (Figures(Evaluator.Evaluate(documents, claims).Overall), Reference(facts, set.Key));
                Assert.That(ours.Keys, Is.EquivalentTo(reference.Keys));
                Assert.Multiple(() =>
                {
                    // The reference rounds to four digits.
                    foreach (var (name, figure) in reference) Assert.That(ours[name], Is.EqualTo(figure).Within(0.0000501), set.Key + " " + name);
                });
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, double> Figures(Score score)
    {
        var figures = Score.Slots.Where(_ => score.Found > 0).ToDictionary(s => s.ToString().ToLowerInvariant(), score.Accuracy);
        foreach (var (name, tier) in new[] { ("detect", score.Detect), ("quantity", score.Quantity), ("full", score.Full) })
        {
            figures.Add(name + " precision", tier.Precision);
            figures.Add(name + " recall", tier.Recall);
            figures.Add(name + " f1", tier.F1);
        }

        figures.Add("claims", score.Gold);
        return figures;
    }

    private static Dictionary<string, double> Reference(string facts, string set)
    {
        var folder = Path.Combine(RepositoryFiles.Labelled, set);
        var start = new ProcessStartInfo("python3", [Scorer, facts, Path.Combine(folder, "gold"), folder, "--json"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero);

            using var json = JsonDocument.Parse(output);
            var figures = new Dictionary<string, double>();
            foreach (var part in json.RootElement.EnumerateObject())
            {
                if (part.Value.ValueKind == JsonValueKind.Number) figures.Add(part.Name, part.Value.GetDouble());
                else foreach (var figure in part.Value.EnumerateObject()) figures.Add(part.Name == "slots" ? figure.Name : part.Name + " " + figure.Name, figure.Value.GetDouble());
            }

            return figures;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("There is no python3 here.");
            return [];
        }
    }
}
