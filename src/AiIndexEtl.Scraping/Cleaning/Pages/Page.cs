using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>A page after its one walk: the tree for metadata, the block-level nodes and the blocks in document order.</summary>
/// <param name="Document">The parsed page.</param>
/// <param name="Nodes">Block-level elements in document order; the first is the body.</param>
/// <param name="Blocks">Every visible or hidden run of text.</param>
/// <param name="Elements">The elements that say something of the page besides its text.</param>
internal sealed record Page(TreeDocument Document, IReadOnlyList<PageNode> Nodes, IReadOnlyList<PageBlock> Blocks, PageElements Elements);
