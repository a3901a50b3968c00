using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Core.Rows;

/// <summary>A cleaned article as <c>aiindex clean</c> prints it.</summary>
/// <param name="Source">Address or path.</param>
/// <param name="Title">Headline; null where unknown.</param>
/// <param name="Published">Day of publication; null where unknown.</param>
/// <param name="Author">Author; null where unknown.</param>
/// <param name="Publisher">Outlet; null where unknown.</param>
/// <param name="Language">BCP 47 language; null where undecided.</param>
/// <param name="Text">The cleaned text.</param>
public sealed record CleanedRow(
    string Source, string? Title, DateOnly? Published, string? Author, string? Publisher, string? Language, string Text)
{
    /// <summary>The row of an article.</summary>
    public static CleanedRow Of(Article article) => new(
        article.Source, article.Title, article.Published, article.Author, article.Publisher, article.Language, article.Text);
}
