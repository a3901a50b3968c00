using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Training.Labelled;

/// <summary>An article made of a labelled document, and where its lines came from.</summary>
/// <param name="Article">The article.</param>
/// <param name="Lines">The lines of the file that the article holds, in order.</param>
internal sealed record LaidOutArticle(Article Article, IReadOnlyList<LineShift> Lines)
{
    /// <summary>The place in the article of a place in the document's file; null where the article does not hold it.</summary>
    public int? ToArticle(int position)
    {
        foreach (var line in Lines)
        {
            if (position >= line.Start && position < line.End) return line.Target + position - line.Start;
        }

        return null;
    }
}
