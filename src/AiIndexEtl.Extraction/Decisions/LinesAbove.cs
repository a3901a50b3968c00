using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// Finds what repeats from line to line: rows of a table, items of a list, paragraphs that tell the same of one place after the other. Two blocks that
/// follow one another have figures of the same units in the same order.
/// </summary>
internal static class LinesAbove
{
    private const int MostFigures = 8;
    private const int ShortLine = 100;

    /// <summary>The figure at the same place of the block before, and of what shape the blocks are; null where they are not alike.</summary>
    public static (ClaimDraft Above, int Shape)? Find(in FigureView at)
    {
        var view = at.Document.View;
        var block = at.Sentence.Block;
        int BlockOf(ClaimDraft draft) => view.Sentences[draft.SentenceIndex].Block;
        var first = at.Index;
        while (first > 0 && BlockOf(at.Drafts[first - 1]) == block && at.Index - first <= MostFigures) first--;
        var line = first;
        while (line > 0 && BlockOf(at.Drafts[line - 1]) == block - 1 && first - line <= MostFigures) line--;
        var last = at.Index;
        while (last + 1 < at.Drafts.Count && BlockOf(at.Drafts[last + 1]) == block && last - first <= MostFigures) last++;
        var count = last - first + 1;
        if (line == first || first - line != count || count > MostFigures) return null;
        for (var i = 0; i < count; i++)
        {
            if (at.Drafts[line + i].UnitClass != at.Drafts[first + i].UnitClass) return null;
        }

        var own = view.Article.Blocks[block];
        var shape = own.Kind == BlockKind.TableRow ? 3 : own.Length <= ShortLine ? 2 : 1;
        return (at.Drafts[line + at.Index - first], shape + (4 * Math.Min(count, 3)));
    }
}
