namespace AiIndexEtl.Core.Articles;

/// <summary>One block of an article's cleaned text: a paragraph, heading, list item, table row or caption.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Start">Where it begins in <see cref="Article.Text"/>, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units, without the line break behind it.</param>
/// <param name="Level">Heading level or list depth; 0 where neither applies.</param>
/// <param name="Table">The 1-based number of the table that the row or caption belongs to; 0 outside of tables.</param>
public readonly record struct TextBlock(BlockKind Kind, int Start, int Length, int Level = 0, int Table = 0)
{
    /// <summary>The first position behind the block, in UTF-16 units.</summary>
    public int End => Start + Length;
}
