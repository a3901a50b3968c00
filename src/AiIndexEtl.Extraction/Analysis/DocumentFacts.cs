using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>What holds for a document as a whole, read from its title, its first lines and its configuration.</summary>
internal static partial class DocumentFacts
{
    private const int FirstLines = 1500;

    // Editions come out in spring since that of 2021; until August articles are mostly about the whole of one.
    private const int LateInYear = 8;
    private const int FirstOfSpring = 2021;

    // AI Index 2025 | 2024 AI Index | AI指数报告2025 | 2024年人工智能指数 | 2025 斯坦福AI指数
    [GeneratedRegex(@"(?:ai index|(?:ai|人工智能|人工智慧)\s?指数)(?:\s?report)?(?:报告)?[^0-9。.\n]{0,12}(?<y>20[12][0-9])(?![0-9])|(?<y>20[12][0-9])\s?年?[^0-9。.,\n]{0,16}(?:ai index|(?:ai|人工智能|人工智慧)\s?指数)", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex EditionOfAiIndex();

    [GeneratedRegex(@"ai index|(?:ai|人工智能|人工智慧)\s?指数", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex AiIndexName();

    // the seventh AI Index | eighth edition of Stanford's AI Index | 第七版《AI指数报告》 | 第8期人工智能指数
    [GeneratedRegex(@"(?<en>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?: annual)?(?: (?:edition|report|instal?lment|issue))?(?: of)?(?: the| its)?(?: stanford(?:['’]s)?)? ai index|第\s?(?<zh>[二三四五六七八九十]{1,2}|[0-9]{1,2})\s?(?:版|期|份|届|部|次|个年度)[^。.\n0-9]{0,12}(?:ai index|(?:ai|人工智能|人工智慧)\s?指数)", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex OrdinalOfAiIndex();

    private const string OrdinalsEn = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";
    private const string DigitsZh = "一二三四五六七八九";

    private static readonly SearchValues<string> AiWords = SearchValues.Create(
        ["ai", "人工智能", "人工智慧", "artificial intelligence", "machine learning", "机器学习", "大模型", "大语言模型"], StringComparison.Ordinal);

    // AI | genai | 生成式 | 大模型 | ChatGPT | Copilot | language models | 机器学习
    [GeneratedRegex(@"(?<![a-z])(?:gen)?ai(?![a-z])|人工智能|人工智慧|生成式|大模型|语言模型|机器学习|深度学习|智能体|聊天机器人|artificial intelligence|machine[- ]learning|deep learning|language model|generative|chatbot|chatgpt|copilot|(?<![a-z])llms?(?![a-z])|(?<![a-z])gpt|deepseek", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex AiOrProduct();

    /// <summary>The edition of the AI Index that a document is about, or null.</summary>
    /// <param name="article">The article.</param>
    /// <param name="folded">Its folded text.</param>
    /// <param name="published">The day that a dateline tells where the article does not; null for none.</param>
    public static string? Edition(Article article, string folded, DateOnly? published = null)
    {
        if (article.Edition is not null) return article.Edition;

        var title = TextFolding.Fold(article.Title ?? "");
        foreach (var place in (string[])[title, folded[..Math.Min(folded.Length, FirstLines)]])
        {
            if (!place.Contains("index", StringComparison.Ordinal) && !place.Contains("指数", StringComparison.Ordinal)) continue;
            var match = PatternGuard.Find(EditionOfAiIndex(), place);
            if (match.Success) return "ai-index/" + match.Groups["y"].Value;
            if (OrdinalYear(place) is { } year) return "ai-index/" + year.ToString(CultureInfo.InvariantCulture);
        }

        // "This year's AI Index": the edition is the year of publication.
        return (published ?? article.Published) is { } day && PatternGuard.Matches(AiIndexName(), title + "\n" + folded[..Math.Min(folded.Length, FirstLines)])
            ? "ai-index/" + day.Year.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    // The first edition was that of 2017; there was none of 2020.
    private static int? OrdinalYear(string place)
    {
        var match = PatternGuard.Find(OrdinalOfAiIndex(), place);
        if (!match.Success) return null;
        var number = match.Groups["en"].Success ? Array.IndexOf(OrdinalsEn.Split(' '), match.Groups["en"].Value) + 2 : ChineseOrdinal(match.Groups["zh"].Value);
        return number is >= 1 and <= 40 ? 2016 + number + (number > 3 ? 1 : 0) : null;
    }

    private static int ChineseOrdinal(string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var ten = written.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return written.Length == 1 ? DigitsZh.IndexOf(written[0], StringComparison.Ordinal) + 1 : 0;
        return (ten == 0 ? 10 : 10 * (DigitsZh.IndexOf(written[0], StringComparison.Ordinal) + 1)) + (ten == written.Length - 1 ? 0 : DigitsZh.IndexOf(written[^1], StringComparison.Ordinal) + 1);
    }

    /// <summary>
    /// True where an article reports on its edition of the AI Index, so that figures without a time are of its data year. What names the
    /// index months after it came out, and not in its title, has other things to tell.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="editionYear">The year of the edition; null where there is none.</param>
    /// <param name="published">The day of publication; null where nothing tells it.</param>
    public static bool IsOnEdition(Article article, int? editionYear, DateOnly? published) =>
        editionYear is { } year
        && (article.Edition is not null || published is not { } day || day.Year != year || year < FirstOfSpring || day.Month < LateInYear || PatternGuard.Matches(AiIndexName(), TextFolding.Fold(article.Title ?? "")));

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
        if (AiNamed(TextFolding.Fold(article.Title ?? "")) > 0) return true;
        var named = AiNamed(folded);
        var chinese = 0;
        foreach (var c in folded) chinese += c > '\u2E80' ? 1 : 0;
        var perName = chinese * 3 > folded.Length ? 400 : 1000;
        return named >= 2 && named * perName >= folded.Length;
    }

    /// <summary>For each sentence whether artificial intelligence, one of its methods or a well-known product of it is named.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    public static IReadOnlyList<bool> NamesAi(string folded, IReadOnlyList<SentenceView> sentences)
    {
        var names = new bool[sentences.Count];
        var at = 0;
        foreach (var match in PatternGuard.FindAll(AiOrProduct(), folded))
        {
            while (at < sentences.Count && sentences[at].Span.End <= match.Index) at++;
            if (at == sentences.Count) break;
            if (sentences[at].Span.Start <= match.Index) names[at] = true;
        }

        return names;
    }

    // How often the field is named; "ai" counts as a word of its own only.
    private static int AiNamed(string folded)
    {
        var named = 0;
        for (var at = 0; folded.AsSpan(at).IndexOfAny(AiWords) is >= 0 and var next; at++)
        {
            at += next;
            var isWord = folded[at] != 'a' || folded[at + 1] != 'i' || !(IsLatin(folded, at - 1) || IsLatin(folded, at + 2));
            named += isWord ? 1 : 0;
        }

        return named;
    }

    private static bool IsLatin(string folded, int at) => at >= 0 && at < folded.Length && char.IsAsciiLetterLower(folded[at]);
}
