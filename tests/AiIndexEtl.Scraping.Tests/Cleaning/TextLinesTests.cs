using System.Text.Json;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Tests.Cleaning;

/// <summary>Saved articles with the furniture of their sites, against the annotated ranges of lines that belong to the article.</summary>
public sealed class TextLinesTests
{
    [TestCase("000"), TestCase("001"), TestCase("002"), TestCase("003"), TestCase("004")]
    public void Lines_of_the_article_are_kept_and_furniture_with_figures_is_cut(string id)
    {
        var gold = JsonDocument.Parse(File.ReadLines(Repository.Shared("gold", id + ".jsonl")).First()).RootElement;
        var path = Repository.Shared("seeds", gold.GetProperty("file").GetString()!);
        var article = ArticleCleaner.Clean(File.ReadAllBytes(path), new CleaningHints { Source = path }).Article!;
        var kept = article.Text.Split('\n').Append(article.Title ?? "").Select(Key).ToHashSet(StringComparer.Ordinal);

        var lines = File.ReadAllLines(path);
        var inBody = gold.GetProperty("body_lines").EnumerateArray().SelectMany(range => Enumerable.Range(range[0].GetInt32(), range[1].GetInt32() - range[0].GetInt32() + 1)).ToHashSet();
        var lost = Enumerable.Range(1, lines.Length).Where(i => inBody.Contains(i) && IsPlainProse(lines[i - 1]) && !kept.Contains(Key(lines[i - 1]))).ToList();
        var noise = Enumerable.Range(1, lines.Length).Where(i => !inBody.Contains(i) && lines[i - 1].Any(char.IsAsciiDigit) && kept.Contains(Key(lines[i - 1]))).ToList();

        Assert.That(lost, Is.Empty, "lines of the article that were lost");
        Assert.That(noise, Is.Empty, "lines of furniture with figures that were kept");
    }

    // Lines with a full stop and no markup; bylines and images are no loss.
    private static bool IsPlainProse(string line) => line.Contains('。', StringComparison.Ordinal) && line.IndexOfAny(['[', '!', '*', '#', '>', '|', '\\']) < 0;

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
