namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>How an element takes part in the flow of text.</summary>
internal enum ElementRole
{
    /// <summary>It parts the text before it, within it and behind it.</summary>
    Block,

    /// <summary>It flows with the text around it.</summary>
    Inline,

    /// <summary>Its content is no text for a reader.</summary>
    Skipped,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>A rule between sections.</summary>
    Rule,

    /// <summary>A table, of data or of layout.</summary>
    Table,

    /// <summary>Text whose line breaks count.</summary>
    Preformatted,

    /// <summary>Raised text.</summary>
    Superscript,
}
