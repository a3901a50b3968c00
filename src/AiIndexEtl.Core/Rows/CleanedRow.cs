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
    /// <summary>Day of the last change; null where unknown.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>The address that the document calls its own; null where it names none.</summary>
    public string? Canonical { get; init; }

    /// <summary>What the fields were read from, with the values that came second; empty where nothing is known.</summary>
    public IReadOnlyList<MetadataEvidence> Metadata { get; init; } = [];

    /// <summary>The row of an article.</summary>
    public static CleanedRow Of(Article article) => new(
        article.Source, article.Title, article.Published, article.Author, article.Publisher, article.Language, article.Text)
    {
        Modified = article.Modified,
        Canonical = article.CanonicalAddress,
        Metadata = article.Evidence,
    };
}
