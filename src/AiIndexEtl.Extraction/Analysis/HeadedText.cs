using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>
/// The text of an article with what stands over it: behind the text follow the title and the publisher, each on a line of its own, so that
/// a stretch of one of them has a place that no stretch of the text has.
/// </summary>
internal sealed class HeadedText
{
    private readonly string _text;
    private readonly string _over;
    private readonly string _foldedOver;
    private readonly string _folded;

    /// <summary>Puts an article's title and publisher behind its text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="folded">Its folded text.</param>
    public HeadedText(Article article, string folded)
    {
        (_text, _folded) = (article.Text, folded);
        _over = Over(article);
        _foldedOver = TextFolding.Fold(_over);
        Title = new Span(_text.Length + 1, _text.Length + 1 + (article.Title?.Length ?? 0));
        Publisher = new Span(Title.End + 1, _text.Length + 1 + _over.Length);
    }

    /// <summary>Where the title stands.</summary>
    public Span Title { get; }

    /// <summary>Where the publisher stands.</summary>
    public Span Publisher { get; }

    /// <summary>The words of a stretch.</summary>
    public ReadOnlySpan<char> this[Span span] => IsWithin(span) ? _text.AsSpan(span.Start, span.Length) : _over.AsSpan(span.Start - _text.Length - 1, span.Length);

    /// <summary>True for a stretch of the text itself.</summary>
    public bool IsWithin(Span span) => span.End <= _text.Length;

    /// <summary>The folded words of a stretch.</summary>
    public ReadOnlySpan<char> Folded(Span span) => IsWithin(span) ? _folded.AsSpan(span.Start, span.Length) : _foldedOver.AsSpan(span.Start - _text.Length - 1, span.Length);

    /// <summary>The words of a stretch of an article's text, title or publisher.</summary>
    public static string Words(Article article, Span span) =>
        span.End <= article.Text.Length ? article.Text[span.Start..span.End] : Over(article).Substring(span.Start - article.Text.Length - 1, span.Length);

    private static string Over(Article article) => (article.Title ?? "") + "\n" + (article.Publisher ?? "");
}
