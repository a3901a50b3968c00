using System.Buffers;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>
/// Words that go over from a whole to a part of it. What is named behind them names the part: it says nothing of the figure of the whole
/// that stands before them, and less of a figure of the part what is named before them.
/// </summary>
internal static class PartWords
{
    // How far before a name the bracket of an aside may open: (包括生成式AI), (including generative tools).
    private const int LongestAside = 32;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["其中", "这当中", "这之中", "包括", "包含", "of which", "of whom", "of them", "of that", "of this", "of these", "including", "among them", "among these"],
        StringComparison.Ordinal);

    private static readonly string[] Asides = ["包括", "包含", "含", "连同", "including", "incl", "with"];

    /// <summary>True where the words between a figure and a name, or a name and a figure, go over to a part.</summary>
    public static bool Divide(ReadOnlySpan<char> between) => between.ContainsAny(Words);

    /// <summary>True where a name stands in brackets that say what else is included, and the figure outside of them.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="name">Where the name begins.</param>
    /// <param name="quantity">The figure.</param>
    public static bool IsAside(string folded, int name, QuantityMention quantity)
    {
        var least = Math.Max(0, name - LongestAside);
        var open = name - 1;
        while (open >= least && folded[open] is not ('(' or ')' or '\n' or '。')) open--;
        if (open < least || folded[open] != '(') return false;
        var close = folded.IndexOf(')', name);
        if (quantity.Start > open && (close < 0 || quantity.End <= close)) return false;
        var inside = folded.AsSpan(open + 1);
        foreach (var word in Asides)
        {
            if (inside.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
