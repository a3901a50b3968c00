namespace AiIndexEtl.Core.Articles;

/// <summary>
/// A cleaned article: its text without the furniture of the page, and what is known of the document. This is what cleaning hands
/// to extraction, and what <c>aiindex clean</c> prints.
/// </summary>
public sealed record Article
{
    /// <summary>The address or path that the document came from.</summary>
    public required string Source { get; init; }

    /// <summary>The headline, or null where none was found. It is not part of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, in the document's own time zone, or null where the document does not give one.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day of the last change that the document states, or null.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>The address that the document calls its own, or null.</summary>
    public string? CanonicalAddress { get; init; }

    /// <summary>
    /// What title, dates, author, publisher, language, edition and canonical address were read from: for each field the values in order
    /// of trust, the first being the one that counts. Empty where a document was made by hand.
    /// </summary>
    public IReadOnlyList<MetadataEvidence> Evidence { get; init; } = [];

    /// <summary>The author as written, several parted by ", ", or null.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet that published the document, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>BCP 47 language: <c>en</c>, <c>zh-Hans</c> or <c>zh-Hant</c>; null where undecided.</summary>
    public string? Language { get; init; }

    /// <summary>The edition of the report that the document is about, such as <c>ai-index/2025</c>: as configured, else where headline or lead name a known report; else null.</summary>
    public string? Edition { get; init; }

    /// <summary>
    /// The article's text: blocks parted by one line feed each, table cells by a tab, no white space at the ends of a block,
    /// and no line feed within one. Offsets of claims count in it.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/>, in order, covering all of it but the line feeds between them.</summary>
    public required IReadOnlyList<TextBlock> Blocks { get; init; }
}
