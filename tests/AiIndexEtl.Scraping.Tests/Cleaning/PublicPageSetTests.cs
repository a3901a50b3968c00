using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Tests.Cleaning;

/// <summary>
/// Floors for cleaning on two public sets of pages that are no part of the project, where they are at hand: shared runs of four tokens,
/// a token being a word or one Chinese character, precision and recall as means over pages.
/// </summary>
public sealed partial class PublicPageSetTests
{
    [TestCase("en-news", 0.972)]
    [TestCase("zh-mixed", 0.98)]
    public void Cleaning_reaches_its_floor(string set, double floor)
    {
        var folder = Repository.PathOf("..", "shared", "bench", "cleaning", set);
        if (!Directory.Exists(folder)) Assert.Ignore("The public pages are not here.");

        var gold = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")))!.AsObject();
        double precision = 0;
        double recall = 0;
        var read = 0;
        foreach (var (name, expected) in gold)
        {
            var page = Path.Combine(folder, "pages", name + ".html");
            var found = Runs(ArticleCleaner.Clean(File.ReadAllBytes(page), new CleaningHints { Source = page }).Article?.Text ?? "");
            var wanted = Runs((string)expected!["text"]!);
            double shared = wanted.Sum(run => Math.Min(run.Value, found.GetValueOrDefault(run.Key)));
            recall += shared / Math.Max(1, wanted.Values.Sum());
            if (found.Count == 0) continue;

            precision += shared / found.Values.Sum();
            read++;
        }

        var (p, r) = (precision / read, recall / gold.Count);
        Assert.That(2 * p * r / (p + r), Is.GreaterThanOrEqualTo(floor), $"precision {p:F4}, recall {r:F4}, empty {gold.Count - read}");
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var tokens = Token().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; tokens.Count > 0 && i < Math.Max(1, tokens.Count - 3); i++)
        {
            var run = string.Join('\n', tokens.Skip(i).Take(4));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }

    // 报 / annual / 2025
    [GeneratedRegex(@"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]|[\w-[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
