using System.Text;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>
/// The cleaner, and extraction behind it: a page is an article or a failure with a reason that is no exception, its blocks are its text, and the
/// words of every claim and of every numeral that was rejected stand where they are said to.
/// </summary>
internal sealed class CleanerTarget() : FuzzTarget("cleaner", 200_000)
{
    private const int Longest = 12_000;

    private static readonly string[] s_sources = ["https://news.example/a.html", "a.html", "a.md", "a.txt", "-"];

    private readonly ClaimExtractor _extractor = new(
        VocabularyFiles.Load(ShippedVocabulary.Paths).Value ?? throw new InvalidOperationException("The vocabulary cannot be read."),
        ShippedModels.Load(ShippedModels.PathFrom(null)).Models);

    /// <inheritdoc/>
    public override double NanosecondsAByte => 100_000;

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random)
    {
        var source = (byte)random.Next(s_sources.Length);
        var page = random.OneIn(2)
            ? Mutation.Assemble(random, FuzzSamples.PagePieces, 120)
            : Mutation.Mutate(random, random.Of(FuzzSamples.Pages), FuzzSamples.PagePieces, Longest, random => (byte)random.Next(256));
        page.Insert(0, source);
        return [.. page];
    }

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        if (input.Length == 0) return null;
        var cleaned = ArticleCleaner.Clean(input.AsMemory(1), new CleaningHints { Source = s_sources[input[0] % s_sources.Length] });
        if (cleaned.Failure is { } failure)
        {
            if (cleaned.Article is not null) return "an article and a failure";

            // The rim of the stage turns what is thrown into a failure, so that a run goes on; here it is a finding.
            return failure.Message.StartsWith("The document could not be read", StringComparison.Ordinal) ? failure.Message : null;
        }

        return cleaned.Article is not { } article ? "neither an article nor a failure" : CheckBlocks(article) ?? CheckWords(article);
    }

    private static string? CheckBlocks(Article article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Start != at || block.Length <= 0) return "the blocks are not the text";
            if (article.Text.AsSpan(block.Start, block.Length).Contains('\n')) return "a block has two lines";
            at = block.Start + block.Length + 1;
        }

        return at == article.Text.Length + 1 ? null : "the blocks are not the whole text";
    }

    private string? CheckWords(Article article)
    {
        var read = _extractor.Extract(article);
        var map = new CodePointMap(article.Text);
        foreach (var claim in read.Claims)
        {
            var (start, end) = (map.ToUtf16(claim.CharStart), map.ToUtf16(claim.CharEnd));
            if (!article.Text.AsSpan(start..end).SequenceEqual(claim.Mention)) return "a claim's words do not stand where it says";
            if (!article.Text.AsSpan(0, start).EndsWith(claim.Prefix) || !article.Text.AsSpan(end).StartsWith(claim.Suffix)) return "a claim's surroundings are others";
            if (!claim.Sentence.Contains(claim.Mention, StringComparison.Ordinal)) return "a claim's sentence lacks its words";
            if (claim.Confidence is not (>= 0 and <= 1)) return "a confidence is no probability";
            var link = TextFragment.LinkTo("https://news.example/a", article.Text, start, end);
            if (!Encoding.UTF8.GetByteCount(link).Equals(link.Length)) return "a link has characters that no address has";
        }

        foreach (var rejection in read.Rejections)
        {
            if (article.Text[map.ToUtf16(rejection.CharStart)..map.ToUtf16(rejection.CharEnd)] != rejection.Text) return "a rejected numeral does not stand where it says";
        }

        return null;
    }
}
