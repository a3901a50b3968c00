namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>What a character is for a reader.</summary>
internal enum CharacterKind
{
    /// <summary>It is seen.</summary>
    Visible,

    /// <summary>White space of any width.</summary>
    Space,

    /// <summary>It has no width and no meaning: controls, soft hyphens, zero-width spaces.</summary>
    Invisible,
}
