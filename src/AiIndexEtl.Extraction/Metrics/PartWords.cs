using System.Buffers;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>
/// Words that go over from a whole to a part of it. What is named behind them names the part: it says nothing of the figure of the whole
/// that stands before them, and less of a figure of the part what is named before them.
/// </summary>
internal sealed class PartWords
{
    // How far before a name the bracket of an aside may open: (包括生成式AI), (including generative tools).
    private const int LongestAside = 32;

    // None holds another one or begins like it, so that where they begin and where they end is in one order.
    private static readonly string[] Listed =
        ["其中", "这当中", "这之中", "包括", "包含", "of which", "of whom", "of them", "of that", "of this", "of these", "including", "among them", "among these"];

    private static readonly SearchValues<string> English = SearchValues.Create([.. Listed.Where(static word => word[0] < '\u2E80')], StringComparison.Ordinal);
    private static readonly SearchValues<char> Chinese = SearchValues.Create("其这包");

    private static readonly string[] Asides = ["包括", "包含", "含", "连同", "including", "incl", "with"];

    private readonly string _folded;
    private readonly List<Span> _words = [];

    /// <summary>Looks for the words in a text once: every figure asks about each name around it.</summary>
    /// <param name="folded">The folded text.</param>
    public PartWords(string folded)
    {
        _folded = folded;
        for (var at = 0; folded.AsSpan(at).IndexOfAny(English) is >= 0 and var next; at++) AddAt(at += next);
        var english = _words.Count;
        for (var at = 0; folded.AsSpan(at).IndexOfAny(Chinese) is >= 0 and var next; at++) AddAt(at += next);
        if (english > 0 && english < _words.Count) _words.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>True where the words between a figure and a name, or a name and a figure, go over to a part.</summary>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">The first unit behind them.</param>
    public bool Divide(int start, int end)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low < _words.Count && _words[low].End <= end;
    }

    /// <summary>True where a name stands in brackets that say what else is included, and the figure outside of them.</summary>
    /// <param name="name">Where the name begins.</param>
    /// <param name="quantity">The figure.</param>
    public bool IsAside(int name, QuantityMention quantity)
    {
        var least = Math.Max(0, name - LongestAside);
        var open = least + _folded.AsSpan(least, name - least).LastIndexOfAny("()\n。");
        if (open < least || _folded[open] != '(' || !OpensAside(_folded.AsSpan(open + 1))) return false;
        var close = _folded.IndexOf(')', name);
        return quantity.Start <= open || (close >= 0 && quantity.End > close);
    }

    private void AddAt(int at)
    {
        foreach (var word in Listed)
        {
            if (_folded.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) _words.Add(new Span(at, at + word.Length));
        }
    }

    private static bool OpensAside(ReadOnlySpan<char> inside)
    {
        foreach (var word in Asides)
        {
            if (inside.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
