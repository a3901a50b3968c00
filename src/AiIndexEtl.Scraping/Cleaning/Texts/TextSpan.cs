using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Where the article stands among the lines of a text: the stretch with the largest sum of evidence.</summary>
/// <param name="First">The first block with evidence for the article; a headline, a standfirst or a caption may stand above it.</param>
/// <param name="End">The first block behind the article.</param>
internal readonly record struct TextSpan(int First, int End)
{
    /// <summary>
    /// Finds the article. Only a line that gives itself away as furniture may be the first one behind it, so that a closing list or a
    /// last short line of the article stays.
    /// </summary>
    public static TextSpan Of(IReadOnlyList<PageBlock> blocks)
    {
        var weights = LineEvidence.Weigh(blocks);
        var best = new TextSpan(0, blocks.Count);
        var most = 0.0;
        var sum = 0.0;
        var from = 0;
        for (var i = 0; i <= blocks.Count; i++)
        {
            if (sum > most && (i == blocks.Count || LineEvidence.IsFurniture(blocks[i]))) (best, most) = (new TextSpan(from, i), sum);
            if (i == blocks.Count) break;

            if (sum <= 0) (sum, from) = (0, i);
            sum += weights[i];
        }

        return best;
    }
}
