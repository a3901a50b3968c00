using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>What cleaning made of a document: an article, or the reason why there is none. Exactly one of the two is set.</summary>
public sealed record CleaningResult
{
    /// <summary>The article; null where cleaning failed.</summary>
    public Article? Article { get; init; }

    /// <summary>The failure; null where there is an article.</summary>
    public CleaningFailure? Failure { get; init; }

    /// <summary>The WHATWG name of the encoding that the bytes were read with; empty where they were not read.</summary>
    public string Charset { get; init; } = "";

    /// <summary>How many characters had to be replaced because their bytes are invalid in that encoding.</summary>
    public int ReplacedCharacters { get; init; }

    /// <summary>The address that the page calls its own (link rel=canonical, og:url); null where it names none.</summary>
    public string? CanonicalAddress { get; init; }

    /// <summary>Oddities that did not keep the article from being read, for a person.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
