using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>
/// Weighs each line of a text for and against being part of the article. The sum over a stretch of lines tells article from furniture
/// where a single line cannot: a full sentence among headlines with time stamps is a teaser, a short line among sentences a subhead.
/// </summary>
internal static class LineEvidence
{
    private const double UnitsOfSentence = 12;
    private const double HeaviestSentence = 4;
    private const double LeastSentence = 0.4;
    private const double ProseOfArticle = 3;

    /// <summary>The weight of each block: above zero for article, below zero for furniture.</summary>
    public static double[] Weigh(IReadOnlyList<PageBlock> blocks)
    {
        var weights = new double[blocks.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var prose = 0.0;
        var run = 0;
        var inSection = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isRepeated = block.Table == 0 && block.Units >= 4 && !seen.Add(Titles.Key(block.Text));
            weights[i] = isRepeated ? -2 : Of(block);

            // Below the heading of a list of other articles, or of comments, single sentences are teasers and opinions; a run of them
            // is the article again.
            run = weights[i] > LeastSentence ? run + 1 : 0;
            if (run >= 3) inSection = false;
            if (weights[i] <= 0) inSection |= prose > ProseOfArticle && OpensSection(block);
            else if (inSection) weights[i] *= 0.5;
            else prose += weights[i];
        }

        return Smooth(blocks, weights);
    }

    // Subheads, captions and advertisements between two sentences are no sign that the article is over.
    private static double[] Smooth(IReadOnlyList<PageBlock> blocks, double[] weights)
    {
        var smooth = (double[])weights.Clone();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (weights[i] is >= 0 or < -1 || OpensSection(blocks[i])) continue;
            if (IsSentence(i - 1) || IsSentence(i - 2))
            {
                if (IsSentence(i + 1) || IsSentence(i + 2)) smooth[i] = blocks[i].Class == LineClass.None && blocks[i].LinkShare < 0.6 ? 0 : weights[i] * 0.4;
            }
        }

        return smooth;

        bool IsSentence(int at) => at >= 0 && at < weights.Length && weights[at] >= LeastSentence;
    }

    /// <summary>Whether a block is furniture by its class, the marks of a feed, or its links.</summary>
    public static bool IsFurniture(PageBlock block)
    {
        if (block.Kind is BlockKind.TableRow or BlockKind.TableHeader or BlockKind.Caption) return false;
        if (block.Class is not (LineClass.None or LineClass.Label or LineClass.Dateline)) return !StatesSomething(block);
        return LineClassifier.LooksLikeFeed(block.Text) || (block.LinkShare > 0.6 && block.Kind != BlockKind.Heading && !Information.EndsSentence(block.Text));
    }

    /// <summary>Whether what follows a block is no article any more: the end mark, comments, rights, what is said of the outlet.</summary>
    public static bool ClosesArticle(PageBlock block) => block.Class is LineClass.EndMark or LineClass.Copyright or LineClass.AboutOutlet
        || (block.Class == LineClass.Comments && block is { Units: <= 8, LinkShare: < 0.6 });

    /// <summary>Whether a line that begins like a pointer or a call is a sentence of the article after all: whole, long, unlinked, with a figure.</summary>
    public static bool StatesSomething(PageBlock block) =>
        block.Class is LineClass.Related or LineClass.Share or LineClass.Subscribe or LineClass.Comments or LineClass.Contact or LineClass.Byline
        && block is { Units: >= 9, LinkShare: < 0.3 } && block.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && EndsFlat(block.Text);

    /// <summary>Whether a text ends in a full stop, closing quotes and brackets aside.</summary>
    public static bool EndsFlat(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(" \"'”’」』）)]】》〉*");
        return trimmed.Length > 0 && trimmed[^1] is '.' or '。' or '…' or '；';
    }

    private static double Of(PageBlock block)
    {
        if (block.Kind is BlockKind.TableRow or BlockKind.TableHeader) return block.LinkShare > 0.6 ? -1 : 0.5;
        if (StatesSomething(block)) return 0.5;
        if (block.Class != LineClass.None) return OfClass(block);
        if (LineClassifier.LooksLikeFeed(block.Text)) return -2;
        if (block.LinkShare > 0.6 && block.Kind != BlockKind.Heading) return -1.5;

        var sentence = Math.Clamp(block.Units / UnitsOfSentence, 0.5, HeaviestSentence);
        if (block.Units >= 4 && EndsFlat(block.Text)) return sentence;
        if (block.Units >= 4 && Information.EndsSentence(block.Text)) return sentence * 0.4;
        return block.Kind switch
        {
            BlockKind.Caption or BlockKind.Quotation => 0.2,
            BlockKind.Heading => 0,
            BlockKind.ListItem => block.Units >= UnitsOfSentence ? 0.3 : -0.1,
            _ => block.Units >= 18 ? 0.4 : IsPartOfSentence(block.Text) ? 0.3 : -0.6,
        };
    }

    // A line that was broken at a fixed width holds commas or a full stop inside; a headline of a feed holds one comma at most.
    private static bool IsPartOfSentence(string text) => text.AsSpan().Count('。') > 0 || text.AsSpan().Count('，') + text.AsSpan().Count('、') >= 2;

    private static double OfClass(PageBlock block) => block.Class switch
    {
        LineClass.Copyright => -3,
        LineClass.Disclaimer => -2,
        _ when block.Units >= 30 && EndsFlat(block.Text) && block.LinkShare < 0.3 => 0,
        LineClass.Related or LineClass.Comments or LineClass.AboutOutlet when OpensSection(block) => -3,
        LineClass.EndMark => -3,
        LineClass.Contact => -2,
        LineClass.Paging or LineClass.Comments => -1,
        // Pointers, calls and advertisements stand within articles as well.
        _ => -0.6,
    };

    private static bool OpensSection(PageBlock block) =>
        ClosesArticle(block) || (block.Class == LineClass.Related && block is { Units: <= 8, LinkShare: < 0.6 });
}
