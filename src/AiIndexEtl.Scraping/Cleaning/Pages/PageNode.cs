using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>A block-level element of a page and the run of blocks within it.</summary>
internal sealed class PageNode(TreeElement element, int parent, int firstBlock, NodeName name)
{
    /// <summary>The element.</summary>
    public TreeElement Element { get; } = element;

    /// <summary>Index of the enclosing node; -1 for the body.</summary>
    public int Parent { get; } = parent;

    /// <summary>Index of its first block.</summary>
    public int FirstBlock { get; } = firstBlock;

    /// <summary>The first block behind it.</summary>
    public int EndBlock { get; set; } = firstBlock;

    /// <summary>Index of the first node behind its subtree; nodes stand in document order.</summary>
    public int EndNode { get; set; }

    /// <summary>What its tag, class, id and role say.</summary>
    public NodeName Name { get; } = name;
}
