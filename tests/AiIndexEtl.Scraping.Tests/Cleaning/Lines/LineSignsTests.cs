using System.Reflection;
using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Cleaning.Lines;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Lines;

/// <summary>
/// What rules patterns out may never rule one out that matches: lines are made of the words of the patterns themselves, and each must get the
/// class that it gets where nothing is ruled out.
/// </summary>
public sealed partial class LineSignsTests
{
    private const int Lines = 12_000;

    private static readonly string[] Joints = ["", "", "", " ", " ", "：", ":", " | ", "-", " > ", "（", "）", "，", "。", "_", "1", "2024-01-02 10:20", "@", "\u212A", "é", "　"];

    [Test]
    public void A_line_of_the_words_of_the_patterns_has_the_class_that_it_has_where_nothing_is_ruled_out()
    {
        var words = Words();
        Assert.That(words, Has.Length.GreaterThan(800));
        var random = new Random(20_260);
        var classes = new HashSet<LineClass>();
        for (var i = 0; i < Lines; i++)
        {
            var line = Made(words, random);
            if (line.Length == 0) continue;

            var found = Check(line);
            classes.Add(found);
        }

        // All but the class of what an outlet says of itself, whose words are seldom put together by chance.
        Assert.That(classes, Has.Count.GreaterThanOrEqualTo(Enum.GetValues<LineClass>().Length - 1));
    }

    [Test]
    public void Each_word_of_a_pattern_alone_has_the_class_that_it_has_where_nothing_is_ruled_out()
    {
        foreach (var word in Words())
        {
            Check(word);
            Check(word + "：某某");
            Check(word + " 某某 10");
            Check("某某频道 " + word);
            Check(word.ToUpperInvariant() + " to us now");
            Check("- " + word + " 3");
        }
    }

    private static LineClass Check(string line)
    {
        var hasHan = line.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
        var hasLatin = line.Any(char.IsAsciiLetter);
        var expected = LineClassifier.Classify(line, LineFamilies.All, hasHan, hasLatin);
        Assert.That(LineClassifier.Classify(line), Is.EqualTo(expected), line);
        return expected;
    }

    private static string Made(string[] words, Random random)
    {
        var parts = new List<string>();
        if (random.Next(4) == 0) parts.Add(Joints[random.Next(Joints.Length)]);
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            parts.Add(words[random.Next(words.Length)]);
            parts.Add(Joints[random.Next(Joints.Length)]);
        }

        var line = string.Concat(parts).Trim();
        return random.Next(6) == 0 ? line.ToUpperInvariant() : line;
    }

    // The runs of letters in the patterns, with the blanks and question marks within English ones taken both ways.
    private static string[] Words() =>
    [
        .. typeof(LineClassifier).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<GeneratedRegexAttribute>()?.Pattern)
            .OfType<string>()
            .SelectMany(pattern => LettersOf().Matches(pattern).SelectMany(match => new[] { match.Value.Replace("?", "", StringComparison.Ordinal), OptionalOf().Replace(match.Value, "") }))
            .Select(word => word.Trim())
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    // log ?in / e-?mail / 更多精彩
    [GeneratedRegex(@"(?<!\\)[A-Za-z][A-Za-z' ?-]*|[\u3400-\u9fff?]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LettersOf();

    // s? / " ?"
    [GeneratedRegex(@".\?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OptionalOf();
}
