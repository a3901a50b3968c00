using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Selection;

/// <summary>
/// Finds the element that holds the article, by weighing the prose within each element against the furniture within it, and takes
/// out what is furniture by name and by a second sign. All sums are prefix sums over the blocks, so the work is linear in the page.
/// </summary>
internal sealed class ContentFinder
{
    // What a unit of furniture costs against a unit of prose.
    private const double NoiseCost = 0.45;

    // A smaller element is preferred as long as it keeps this share of the score.
    private const double KeptByDescent = 0.95;

    // It is preferred as well where it keeps this share of the prose and every unit of prose outside stands beside so much furniture.
    private const double BulkShare = 0.7;
    private const double BulkNoise = 1.3;

    // A part named like furniture that holds more than this share of the page's prose is the article under an odd name.
    private const double LargestFurniture = 0.4;

    // Teasers of other articles that hold more than this share of the page's prose are what the page is about.
    private const double LargestShareOfOthers = 0.85;

    // So many units of prose are an article, however much more stands elsewhere.
    private const double EnoughProse = 60;

    // An article with less prose than this may be one of short lines.
    private const double ScarceProse = 20;

    private readonly Page _page;
    private readonly double[] _allProse;
    private readonly double[] _prose;
    private readonly double[] _noise;
    private readonly bool[] _masked;
    private readonly bool[] _isOther;
    private readonly int _headline;

    /// <summary>Weighs the blocks of a page.</summary>
    public ContentFinder(Page page, string? title, bool includesHidden)
    {
        _page = page;
        _headline = Headline.BlockOf(page, title);
        _masked = new bool[page.Blocks.Count];
        if (!includesHidden)
        {
            for (var i = 0; i < _masked.Length; i++) _masked[i] = page.Blocks[i].IsHidden;
        }

        _allProse = Sum(block => block.WeightWithoutClass);
        var total = _allProse[^1];
        foreach (var node in page.Nodes.Skip(1))
        {
            if (node.Name is NodeName.Furniture or NodeName.Comments && ProseIn(node, _allProse) <= total * LargestFurniture)
            {
                for (var i = node.FirstBlock; i < node.EndBlock; i++) _masked[i] = true;
            }
        }

        _isOther = OtherArticles(total);
        for (var i = 0; i < _masked.Length; i++) _masked[i] |= _isOther[i];

        _prose = Sum(block => block.ProseWeight);
        _noise = Sum(block => block.NoiseWeight);
    }

    /// <summary>The blocks of the element that holds the article, furniture taken out; empty where the page has no prose.</summary>
    public IReadOnlyList<PageBlock> Find(string? title, string? description)
    {
        var best = BestNode();
        if (best < 0 || ProseIn(_page.Nodes[best], _prose) < ScarceProse) best = SparseNode(best);
        if (best < 0) return [];

        var node = _page.Nodes[best];
        var start = node.FirstBlock;
        var end = ExtendedEnd(node);
        var kept = new List<PageBlock>();
        kept.AddRange(HeadBlocks(start, title, description));
        var cut = CutBlocks(start, end);
        for (var i = start; i < end; i++)
        {
            if (!cut[i - start]) kept.Add(_page.Blocks[i]);
        }

        return kept;
    }

    // Teasers of other articles, and articles beside or within the one that holds the headline.
    private bool[] OtherArticles(double total)
    {
        var others = new bool[_page.Blocks.Count];
        foreach (var node in RepeatedCards.Find(_page, _headline).Concat(LaterArticles())) others.AsSpan(node.FirstBlock..node.EndBlock).Fill(true);

        double prose = 0;
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i]) prose += _allProse[i + 1] - _allProse[i];
        }

        if (prose > total * LargestShareOfOthers) others.AsSpan().Clear();
        others.AsSpan(Threads.EndOfFirstPost(_page.Blocks)).Fill(true);
        return others;
    }

    // Where the headline stands in an article element with prose enough, every later article element is another article.
    private IEnumerable<PageNode> LaterArticles()
    {
        var own = -1;
        for (var i = 0; i < _page.Nodes.Count && _headline >= 0; i++)
        {
            var node = _page.Nodes[i];
            if (node.Element.LocalName != "article") continue;
            if (node.FirstBlock <= _headline)
            {
                if (node.EndBlock > _headline) own = i;
                continue;
            }

            if (own < 0) yield break;
            if (_allProse[Math.Min(node.FirstBlock, _page.Nodes[own].EndBlock)] - _allProse[_headline] >= EnoughProse) yield return node;
        }
    }

    private double[] Sum(Func<PageBlock, double> weight)
    {
        var sums = new double[_page.Blocks.Count + 1];
        for (var i = 0; i < _page.Blocks.Count; i++) sums[i + 1] = sums[i] + (_masked[i] ? 0 : weight(_page.Blocks[i]));
        return sums;
    }

    private static double ProseIn(PageNode node, double[] sums) => sums[node.EndBlock] - sums[node.FirstBlock];

    private double Score(PageNode node) => ProseIn(node, _prose) - NoiseCost * ProseIn(node, _noise);

    private int BestNode()
    {
        var best = Best(_ => true);

        // Nothing but short lines and links: take the element with the most prose however much furniture it has.
        if (best < 0 || ProseIn(_page.Nodes[best], _prose) < Math.Min(_prose[^1] * 0.3, EnoughProse)) best = MostProse();

        if (_headline >= 0 && best >= 0 && !IsAnchored(_page.Nodes[best]))
        {
            // The article begins at its headline: another part of the page is taken only where it outweighs that by far.
            var other = _page.Nodes[best];
            var anchored = Best(node => IsAnchored(node) && !(node.FirstBlock <= other.FirstBlock && node.EndBlock >= other.EndBlock));
            if (anchored >= 0 && ProseIn(_page.Nodes[anchored], _prose) is var own && (own >= EnoughProse || own >= ProseIn(_page.Nodes[best], _prose) * 0.3)) best = anchored;
        }
        return best < 0 ? -1 : Descend(best);
    }

    private int Best(Func<PageNode, bool> isCandidate)
    {
        var best = -1;
        double bestScore = 0;
        for (var i = 0; i < _page.Nodes.Count; i++)
        {
            var node = _page.Nodes[i];
            var score = Score(node);
            if (node.Name == NodeName.Content) score *= 1.05;
            if (score < bestScore || (best < 0 && ProseIn(node, _prose) <= 0) || !isCandidate(node)) continue;

            best = i;
            bestScore = score;
        }

        return best;
    }

    // It holds the headline, or begins behind it with next to no prose in between.
    private bool IsAnchored(PageNode node)
    {
        if (node.EndBlock <= _headline) return false;
        return node.FirstBlock <= _headline || _prose[node.FirstBlock] - _prose[_headline + 1] <= Math.Max(15, ProseIn(node, _prose) * 0.1);
    }

    // An article of short lines, such as a calendar or a table of results, is the smallest element around the headline that holds most of
    // the plain text behind it.
    private int SparseNode(int best)
    {
        if (_headline < 0) return best;

        var plain = Sum(block => block.Class is LineClass.None or LineClass.Dateline && block.LinkShare < 0.3 ? block.Units : 0);
        var found = best;
        var most = best < 0 ? ScarceProse : Math.Max(ScarceProse, ProseIn(_page.Nodes[best], plain) * 1.5);
        for (var at = _page.Blocks[_headline].Node; at >= 0; at = _page.Nodes[at].Parent)
        {
            var node = _page.Nodes[at];
            var behind = plain[node.EndBlock] - plain[_headline + 1];
            if (behind < most || ProseIn(node, _noise) > behind * 3) continue;

            found = at;
            most = behind * 1.5;
        }

        return found;
    }

    private int MostProse()
    {
        var best = -1;
        for (var i = 0; i < _page.Nodes.Count; i++)
        {
            var prose = ProseIn(_page.Nodes[i], _prose);
            if (prose > 0 && (best < 0 || prose >= ProseIn(_page.Nodes[best], _prose))) best = i;
        }

        return best;
    }

    // A smaller element is preferred where next to nothing is lost, or where what is lost is mostly furniture.
    private int Descend(int best)
    {
        var whole = _page.Nodes[best];
        var floor = Score(whole) * KeptByDescent;
        for (var i = best + 1; i < whole.EndNode; i++)
        {
            var node = _page.Nodes[i];
            if ((floor > 0 && Score(node) >= floor) || HoldsTheBulk(node, whole)) best = i;
        }

        return best;
    }

    private bool HoldsTheBulk(PageNode node, PageNode whole)
    {
        var prose = ProseIn(node, _prose);
        if (prose < EnoughProse || prose < ProseIn(whole, _prose) * BulkShare) return false;

        return ProseIn(whole, _prose) - prose < (ProseIn(whole, _noise) - ProseIn(node, _noise)) * BulkNoise;
    }

    // Prose that follows the element at once, in an element of its own without the name of furniture, belongs to the article.
    private int ExtendedEnd(PageNode node)
    {
        var end = node.EndBlock;
        while (end < _page.Blocks.Count)
        {
            var block = _page.Blocks[end];
            if (_masked[end] || block.Class != LineClass.None || !block.IsProse || block.Units < 10 || block.LinkShare > 0.2) break;
            if (!SharesParent(node, block)) break;
            end++;
        }

        return end;
    }

    private bool SharesParent(PageNode node, PageBlock block)
    {
        if (node.Parent < 0) return false;

        var at = block.Node;
        for (var i = 0; i < 3 && at >= 0; i++)
        {
            if (at == node.Parent) return true;
            at = _page.Nodes[at].Parent;
        }

        return false;
    }

    // Between the headline and the element, a standfirst stands: named so, equal to the page's description, or plain prose.
    private IEnumerable<PageBlock> HeadBlocks(int start, string? title, string? description)
    {
        var headline = -1;
        for (var i = start - 1; i >= Math.Max(0, start - 40); i--)
        {
            if (!Titles.Repeats(_page.Blocks[i].Text, title)) continue;
            headline = i;
            break;
        }

        if (headline < 0) yield break;

        for (var i = headline + 1; i < start; i++)
        {
            var block = _page.Blocks[i];
            if (block.IsHidden || block.Class != LineClass.None || block.LinkShare > 0.3 || block.Units < 4) continue;

            var named = IsNamedStandfirst(block.Node);
            var described = description is not null && SameStart(Titles.Key(block.Text), Titles.Key(description));
            if (named || described || (!_masked[i] && block.IsProse && block.Units >= 8 && i - headline <= 12)) yield return block;
        }
    }

    private static bool SameStart(string left, string right) =>
        left.Length >= 12 && right.Length >= 12 && (left.StartsWith(right[..Math.Min(right.Length, 60)], StringComparison.Ordinal) || right.StartsWith(left[..Math.Min(left.Length, 60)], StringComparison.Ordinal));

    private bool IsNamedStandfirst(int node)
    {
        for (var i = 0; i < 2 && node > 0; i++)
        {
            if (_page.Nodes[node].Name == NodeName.Standfirst) return true;
            node = _page.Nodes[node].Parent;
        }

        return false;
    }

    private bool[] CutBlocks(int start, int end)
    {
        var cut = new bool[end - start];
        for (var i = start; i < end; i++) cut[i - start] = _isOther[i] || (_page.Blocks[i].IsHidden && _masked[i]);
        foreach (var node in _page.Nodes)
        {
            if (node.Name is not (NodeName.Furniture or NodeName.Comments) || node.FirstBlock < start || node.EndBlock > end || node.EndBlock == node.FirstBlock) continue;
            if (node.FirstBlock == start && node.EndBlock == end) continue;
            if (!_masked[node.FirstBlock] || !IsFurniture(node, start, end)) continue;

            for (var i = node.FirstBlock; i < node.EndBlock; i++) cut[i - start] = true;
        }

        return cut;
    }

    // The second sign beside the name: links, telling words, no prose, or a place before or behind all the prose.
    private bool IsFurniture(PageNode node, int start, int end)
    {
        if (node.Name == NodeName.Comments || node.Element.LocalName is "nav" or "dialog" or "footer") return true;

        double units = 0;
        double linked = 0;
        double prose = 0;
        for (var i = node.FirstBlock; i < node.EndBlock; i++)
        {
            var block = _page.Blocks[i];
            if (block.Class != LineClass.None && block.Kind != BlockKind.TableRow) return true;
            units += block.Units;
            linked += block.Units * block.LinkShare;
            if (block.IsProse) prose += block.Units;
        }

        if (linked > units * 0.25 || prose < units * 0.4) return true;
        return _prose[end] - _prose[node.EndBlock] <= 0 || _prose[node.FirstBlock] - _prose[start] <= 0;
    }
}
