using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Where the article stands among the lines of a text: the stretch with the largest sum of evidence.</summary>
/// <param name="First">The first block with evidence for the article; a headline, a standfirst or a caption may stand above it.</param>
/// <param name="End">The first block behind the article.</param>
internal readonly record struct TextSpan(int First, int End)
{
    // However long a list of links inside an article is, the paragraphs behind it outweigh it once there are some eight of them.
    private const double DeepestGap = 8;
    private const double LeastSentence = 0.4;
    private const int LinesLookedAt = 4;

    /// <summary>
    /// Finds the article. It ends at the first furniture behind the line where the evidence is largest, so that a closing list or a last
    /// short line stays.
    /// </summary>
    public static TextSpan Of(IReadOnlyList<PageBlock> blocks)
    {
        var weights = LineEvidence.Weigh(blocks);
        var best = new TextSpan(0, 0);
        var (most, sum, gap) = (0.0, 0.0, 0.0);
        var (from, run) = (0, 0);
        var isOver = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (sum <= 0) (sum, gap, from, isOver) = (0, 0, i, false);

            run = weights[i] >= LeastSentence ? run + 1 : 0;
            if (run >= 2) gap = 0;
            if (run >= 3) isOver = false;
            isOver |= LineEvidence.ClosesArticle(blocks[i]);

            var step = weights[i] < 0 && !isOver ? Math.Max(weights[i], gap - DeepestGap) : weights[i];
            if (step < 0) gap -= step;
            sum += step;
            if (sum > most) (best, most) = (new TextSpan(from, i + 1), sum);
        }

        return best with { End = EndBehind(blocks, best.End) };
    }

    private static int EndBehind(IReadOnlyList<PageBlock> blocks, int last)
    {
        for (var i = last; i < blocks.Count; i++)
        {
            if (!LineEvidence.IsFurniture(blocks[i])) continue;

            // A line that says what it is ends the article; a linked one only among others of its kind.
            if (blocks[i].Class != LineClass.None) return i;
            if (blocks.Skip(i).Take(LinesLookedAt).Count(LineEvidence.IsFurniture) > LinesLookedAt / 2 || i + 1 == blocks.Count) return i;
        }

        return blocks.Count;
    }
}
