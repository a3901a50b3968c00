using System.Globalization;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>What holds for a document as a whole, read from its title, its first lines and its configuration.</summary>
internal static partial class DocumentFacts
{
    private const int FirstLines = 1500;

    // AI Index 2025 | 2024 AI Index | AI指数报告2025 | 2024年人工智能指数 | 2025 斯坦福AI指数
    [GeneratedRegex(@"(?:ai index|(?:ai|人工智能|人工智慧)\s?指数)(?:\s?report)?(?:报告)?[^0-9。.\n]{0,12}(?<y>20[12][0-9])(?![0-9])|(?<y>20[12][0-9])\s?年?[^0-9。.,\n]{0,16}(?:ai index|(?:ai|人工智能|人工智慧)\s?指数)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EditionOfAiIndex();

    [GeneratedRegex(@"ai index|(?:ai|人工智能|人工智慧)\s?指数", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AiIndexName();

    [GeneratedRegex(@"(?<![a-z])ai(?![a-z])|人工智能|人工智慧|artificial intelligence|machine learning|机器学习|大模型|大语言模型", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AiWord();

    /// <summary>The edition of the AI Index that a document is about, or null.</summary>
    /// <param name="article">The article.</param>
    /// <param name="folded">Its folded text.</param>
    public static string? Edition(Article article, string folded)
    {
        if (article.Edition is not null) return article.Edition;

        var title = TextFolding.Fold(article.Title ?? "");
        foreach (var place in (string[])[title, folded[..Math.Min(folded.Length, FirstLines)]])
        {
            var match = EditionOfAiIndex().Match(place);
            if (match.Success) return "ai-index/" + match.Groups["y"].Value;
        }

        // "This year's AI Index": the edition is the year of publication.
        return article.Published is { } day && AiIndexName().IsMatch(title + "\n" + folded[..Math.Min(folded.Length, FirstLines)])
            ? "ai-index/" + day.Year.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The year of an edition such as <c>ai-index/2025</c>, or null.</summary>
    public static int? EditionYear(string? edition)
    {
        if (edition is null || !edition.StartsWith("ai-index/", StringComparison.Ordinal)) return null;
        return int.TryParse(edition.AsSpan("ai-index/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2016 and < 2100 ? year : null;
    }

    /// <summary>
    /// True where artificial intelligence is named in the title, or at least about once in 400 characters of Chinese or 1,000 of
    /// English text, which say about as much.
    /// </summary>
    public static bool IsAboutAi(Article article, string folded)
    {
        if (AiWord().IsMatch(TextFolding.Fold(article.Title ?? ""))) return true;
        var named = AiWord().Count(folded);
        var chinese = folded.Count(static c => c > '\u2E80');
        var perName = chinese * 3 > folded.Length ? 400 : 1000;
        return named >= 2 && named * perName >= folded.Length;
    }
}
