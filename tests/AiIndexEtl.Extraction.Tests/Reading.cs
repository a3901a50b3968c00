using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests;

/// <summary>Reads texts of a few lines with the vocabulary that is shipped.</summary>
internal static class Reading
{
    public static Vocabulary Shipped { get; } = VocabularyFiles.Load(ShippedVocabulary.Paths).Value
        ?? throw new InvalidOperationException("The shipped vocabulary cannot be read.");

    public static Gazetteer Gazetteer { get; } = new(Shipped);

    public static MetricIndex Metrics { get; } = new(Shipped);

    public static ClaimExtractor Extractor { get; } = new(Shipped);

    /// <summary>An article on the AI Index 2025 whose lines are blocks; a line with tabs is a row of a table.</summary>
    public static Article Article(string text) => Plain(text) with { Title = "AI Index 2025", Edition = "ai-index/2025", Published = new DateOnly(2025, 4, 10) };

    /// <summary>An article about no report.</summary>
    public static Article Plain(string text)
    {
        var blocks = new List<TextBlock>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var isRow = text.AsSpan(start, end - start).Contains('\t');
            blocks.Add(new TextBlock(isRow ? BlockKind.TableRow : BlockKind.Paragraph, start, end - start, Table: isRow ? 1 : 0));
            start = end + 1;
        }

        return new Article { Source = "article.txt", Text = text, Blocks = blocks };
    }

    public static IReadOnlyList<Claim> Claims(string text) => Extractor.Extract(Article(text)).Claims;

    /// <summary>The claims of an article about no report, published on a day.</summary>
    public static IReadOnlyList<Claim> Claims(string text, DateOnly? published) => Extractor.Extract(Plain(text) with { Published = published }).Claims;

    /// <summary>The claim of a mention, the first one where several have the same words.</summary>
    public static Claim Claim(string text, string mention) => Find(Claims(text), mention);

    public static Claim Find(IReadOnlyList<Claim> claims, string mention)
    {
        foreach (var claim in claims)
        {
            if (claim.Mention == mention) return claim;
        }

        throw new AssertionException($"no claim \"{mention}\" among: {string.Join(" | ", claims.Select(claim => claim.Mention))}");
    }

    public static DocumentView Document(string text) => Document(Article(text));

    public static DocumentView Document(Article article) => new DocumentReader(Gazetteer, Metrics).Read(article, QuantityScanner.Scan(article.Text));
}
