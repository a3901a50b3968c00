using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Models;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Models;

/// <summary>Makes examples of the annotated figures of documents.</summary>
public static class ClaimExamples
{
    private const string SentenceEnds = "。！？；.!?;\n";
    private const string ClauseEnds = "，,、：:（）()。！？；.!?;\n\t";

    /// <summary>The examples of all figures that stand in the articles of documents; those of headlines have no context and are left out.</summary>
    public static List<ClaimExample> Of(IEnumerable<LabelledDocument> documents, FeatureHasher hasher)
    {
        var examples = new List<ClaimExample>();
        var set = new FeatureSet();
        foreach (var document in documents)
        {
            var laid = PlainTextArticles.Lay(document);
            var text = Fold(laid.Article.Text);
            var title = Fold(laid.Article.Title ?? "");
            foreach (var claim in document.Claims)
            {
                if (laid.ToArticle(claim.Start) is not { } start) continue;

                set.Clear();
                MentionFeatures.Collect(ContextOf(text, title, laid.Article, start, claim), hasher, set);
                examples.Add(new ClaimExample(document, claim, set.Sorted().ToArray()));
            }
        }

        return examples;
    }

    private static MentionContext ContextOf(string text, string title, Article article, int start, LabelledClaim claim)
    {
        var end = start + claim.Mention.Length;
        var block = article.Blocks.Last(b => b.Start <= start);
        var sentence = Around(text, start, end, SentenceEnds);
        return new MentionContext
        {
            Text = text,
            Mention = new TextPart(start, end),
            Clause = Around(text, start, end, ClauseEnds),
            Sentence = sentence,
            Previous = sentence.Start > block.Start ? Around(text, sentence.Start - 1, sentence.Start, SentenceEnds) : default,
            Heading = HeadingOf(article, block),
            Title = title,
            Unit = claim.Unit,
        };
    }

    // The nearest block before that is short and ends like no sentence.
    private static TextPart HeadingOf(Article article, TextBlock block)
    {
        foreach (var before in article.Blocks.Reverse().SkipWhile(b => b.Start >= block.Start).Take(6))
        {
            var last = before.Length == 0 ? '.' : article.Text[before.End - 1];
            if (before.Length <= 60 && before.Kind == BlockKind.Paragraph && char.IsLetterOrDigit(last)) return new TextPart(before.Start, before.End);
        }

        return default;
    }

    private static TextPart Around(string text, int start, int end, string ends)
    {
        while (start > 0 && !Parts(text, start - 1, ends)) start--;
        while (end < text.Length && !Parts(text, end, ends)) end++;
        return new TextPart(start, Math.Min(end + 1, text.Length));
    }

    // A point or comma within a number or an abbreviation parts nothing: it has a letter or digit right behind it.
    private static bool Parts(string text, int at, string ends) =>
        ends.Contains(text[at], StringComparison.Ordinal)
        && !(text[at] is '.' or ',' or ':' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));

    // Lower case, and full-width signs as plain ones; keeps every position.
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = source[i];
            folded[i] = char.ToLowerInvariant(c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF5A' or '\uFF05' ? (char)(c - 0xFEE0) : c);
        }
    });
}
