namespace AiIndexEtl.Extraction.Lookup;

/// <summary>
/// A set of terms that is looked up in folded text. A Latin term matches whole words; one that ends in "*" matches the beginning of
/// words. A Chinese term matches anywhere.
/// </summary>
/// <typeparam name="T">What a term stands for.</typeparam>
internal sealed class TermTrie<T>
{
    private readonly Node _root = new();

    /// <summary>Adds a term for a value; the term is folded first.</summary>
    public void Add(string term, T value)
    {
        var folded = Text.TextFolding.Fold(term.Trim());
        var isPrefix = folded.EndsWith('*');
        if (isPrefix) folded = folded[..^1];
        if (folded.Length == 0) return;

        var node = _root;
        foreach (var c in folded)
        {
            node.Next ??= [];
            if (!node.Next.TryGetValue(c, out var next)) node.Next[c] = next = new Node();
            node = next;
        }

        (isPrefix ? node.Prefixes ??= [] : node.Words ??= []).Add(value);
    }

    /// <summary>Calls back for every term that begins at the position: with its end and its value.</summary>
    public void MatchAt(string folded, int start, List<(int End, T Value)> found)
    {
        if (start > 0 && IsWord(folded[start]) && IsWord(folded[start - 1])) return;

        var node = _root;
        for (var i = start; i < folded.Length; i++)
        {
            if (node.Next is null || !node.Next.TryGetValue(folded[i], out var next)) return;
            node = next;
            var end = i + 1;
            if (node.Prefixes is not null) Collect(node.Prefixes, end, found);
            if (node.Words is not null && !(end < folded.Length && IsWord(folded[i]) && IsWord(folded[end]))) Collect(node.Words, end, found);
        }
    }

    private static void Collect(List<T> values, int end, List<(int End, T Value)> found)
    {
        foreach (var value in values) found.Add((end, value));
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u024F';

    private sealed class Node
    {
        public Dictionary<char, Node>? Next { get; set; }

        public List<T>? Words { get; set; }

        public List<T>? Prefixes { get; set; }
    }
}
