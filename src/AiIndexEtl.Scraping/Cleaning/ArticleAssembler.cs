using System.Text;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>Joins blocks to the text of an article and notes where each stands in it.</summary>
internal static class ArticleAssembler
{
    /// <summary>The text, and its blocks; tables are numbered anew from 1.</summary>
    public static (string Text, IReadOnlyList<TextBlock> Blocks) Assemble(IReadOnlyList<PageBlock> blocks)
    {
        var text = new StringBuilder();
        var placed = new List<TextBlock>(blocks.Count);
        var tables = new Dictionary<int, int>();
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append('\n');
            var table = 0;
            if (block.Table > 0 && !tables.TryGetValue(block.Table, out table)) tables[block.Table] = table = tables.Count + 1;
            placed.Add(new TextBlock(block.Kind, text.Length, block.Text.Length, block.Level, table));
            text.Append(block.Text);
        }

        return (text.ToString(), placed);
    }
}
