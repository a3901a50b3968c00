using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>An article as extraction reads it: without the blanks that typesetting puts around numbers and Latin words of Chinese text.</summary>
/// <param name="Source">The article as it was given.</param>
/// <param name="Article">The article with text, blocks and title without those blanks; the source itself where it has none.</param>
/// <param name="Text">The way back from places in the article read to places in the source.</param>
internal sealed record TightArticle(Article Source, Article Article, TightText Text)
{
    /// <summary>Leaves out the blanks of an article.</summary>
    public static TightArticle Of(Article source)
    {
        var text = TightText.Of(source.Text);
        var title = source.Title is null ? null : TightText.Of(source.Title).Text;
        if (!text.IsTighter) return new TightArticle(source, title == source.Title ? source : source with { Title = title }, text);
        var blocks = source.Blocks.Select(block =>
        {
            var start = text.ToTight(block.Start);
            return block with { Start = start, Length = text.ToTight(block.End) - start };
        });
        return new TightArticle(source, source with { Text = text.Text, Title = title, Blocks = [.. blocks] }, text);
    }
}
