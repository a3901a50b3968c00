namespace AiIndexEtl.Core.Articles;

/// <summary>What a block of an article's text is.</summary>
public enum BlockKind
{
    /// <summary>Running text; the default.</summary>
    Paragraph,

    /// <summary>A section heading; <see cref="TextBlock.Level"/> is 1 to 6.</summary>
    Heading,

    /// <summary>An item of a list; <see cref="TextBlock.Level"/> is its depth, 1 for an outer list.</summary>
    ListItem,

    /// <summary>A header row of a table; cells are parted by a tab.</summary>
    TableHeader,

    /// <summary>A body row of a table; cells are parted by a tab.</summary>
    TableRow,

    /// <summary>The caption of a table or a figure.</summary>
    Caption,

    /// <summary>A quotation set apart.</summary>
    Quotation,
}
