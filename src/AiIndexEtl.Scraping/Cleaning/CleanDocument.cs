using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>What was read from a document before configuration is applied; without blocks where there is no article.</summary>
internal sealed record CleanDocument
{
    /// <summary>The blocks of the article.</summary>
    public required IReadOnlyList<PageBlock> Blocks { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The author.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The day of the last change.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>What the above was read from.</summary>
    public IReadOnlyList<MetadataEvidence> Evidence { get; init; } = [];

    /// <summary>The address that the page calls its own.</summary>
    public string? CanonicalAddress { get; init; }
}
