using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>What the elements around a run of text say of it.</summary>
internal readonly record struct Style(BlockKind Kind, int Level, int ListDepth, bool InLink, bool IsBold, bool IsHidden, bool IsPreformatted)
{
    /// <summary>The style of the body.</summary>
    public static Style Start => new(BlockKind.Paragraph, 0, 0, InLink: false, IsBold: false, IsHidden: false, IsPreformatted: false);
}
