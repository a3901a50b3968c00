using System.Globalization;
using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Texts;

/// <summary>
/// Articles copied with the furniture of their pages, as text and as Markdown, in both languages. Beside each stands a list of the
/// lines that are noise and of the headline; every other line is the article's.
/// </summary>
public sealed partial class SavedTextsTests
{
    private const double LeastPrecision = 0.95;
    private const double LeastPrecisionOfAll = 0.985;

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.noise").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string Folder => Repository.PathOf("tests", "AiIndexEtl.Scraping.Tests", "Data", "texts");

    [TestCaseSource(nameof(Names))]
    public void Clean_saved_text_loses_no_line_and_keeps_next_to_no_noise(string name)
    {
        var outcome = Read(name);

        Assert.That(outcome.Lost, Is.Empty, "lines of the article that were lost");
        Assert.That(outcome.Precision, Is.GreaterThanOrEqualTo(LeastPrecision), "noise kept: " + string.Join(" / ", outcome.Noise));
        Assert.That(Key(outcome.Title), Is.EqualTo(Key(outcome.Headline)));
    }

    [Test]
    public void Clean_all_saved_texts_together_keeps_their_precision()
    {
        var outcomes = Names.Select(Read).ToList();

        Assert.That(outcomes, Has.Count.EqualTo(12));
        Assert.That(outcomes.Sum(outcome => outcome.Kept) / (double)outcomes.Sum(outcome => outcome.Kept + outcome.Noise.Count), Is.GreaterThanOrEqualTo(LeastPrecisionOfAll));
    }

    private static Outcome Read(string name)
    {
        var path = Path.Combine(Folder, name);
        var lines = File.ReadAllLines(path);
        var (headline, noise) = ReadMarks(path + ".noise");
        var article = ArticleCleaner.Clean(File.ReadAllBytes(path), new CleaningHints { Source = path }).Article!;
        var whole = Key(article.Text);
        var kept = article.Text.Split('\n').Select(Key).ToList();
        var own = lines.Where((line, i) => IsArticle(i + 1) && Key(line).Length > 0).Select(Key).ToList();

        var lost = lines.Where((line, i) => IsArticle(i + 1) && !whole.Contains(Key(line), StringComparison.Ordinal)).Except(InCode(lines)).ToList();

        // A heading of the article may stand in the table of contents too: such a line is noise only where it is kept once more.
        var left = lines.Where((line, i) => noise.Contains(i + 1) && Key(line) is { Length: > 0 } key && kept.Count(other => other == key) > own.Count(other => other == key)).ToList();
        return new Outcome(own.Count - lost.Count, lost, left, article.Title ?? "", headline == 0 ? "" : lines[headline - 1]);

        bool IsArticle(int line) => line != headline && !noise.Contains(line);
    }

    // Blocks of code are not prose, and are left out on purpose.
    private static IEnumerable<string> InCode(string[] lines) =>
        lines.Where((line, i) => line.StartsWith("```", StringComparison.Ordinal) || lines.Take(i).Count(other => other.StartsWith("```", StringComparison.Ordinal)) % 2 == 1);

    private static (int Headline, HashSet<int> Noise) ReadMarks(string path)
    {
        var headline = 0;
        var noise = new HashSet<int>();
        foreach (var words in File.ReadLines(path).Select(line => line.Split(' ')))
        {
            var numbers = words[1].Split('-').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
            if (words[0] == "title") headline = numbers[0];
            else noise.UnionWith(Enumerable.Range(numbers[0], numbers[^1] - numbers[0] + 1));
        }

        return (headline, noise);
    }

    private static string Key(string text) => string.Concat(Markup().Replace(text, "").Where(char.IsLetterOrDigit));

    // [^1] / ![alt](address) / ](address)
    [GeneratedRegex(@"\[\^\d+\]|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    private sealed record Outcome(int Kept, IReadOnlyList<string> Lost, IReadOnlyList<string> Noise, string Title, string Headline)
    {
        public double Precision => Kept / (double)Math.Max(1, Kept + Noise.Count);
    }
}
