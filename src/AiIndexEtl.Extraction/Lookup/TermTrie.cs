using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>
/// A set of terms that is looked up in folded text. A Latin term matches whole words; one that ends in "*" matches the beginning of
/// words. A Chinese term matches anywhere. Once all terms are added it may be shared between threads.
/// </summary>
/// <typeparam name="T">What a term stands for.</typeparam>
internal sealed class TermTrie<T>
{
    private const int FirstSize = 64;

    // One bit for each pair of characters that a term may begin with, by a hash, and one for each character that is a term by itself:
    // most places of a text are passed over with a look at tables so small that they stay in the nearest cache.
    private readonly ulong[] _pairs = new ulong[1024];
    private readonly ulong[] _singles = new ulong[1024];

    // The same for each three characters that a term begins with, and for each shorter term: of the places left most are passed over here.
    private readonly ulong[] _triples = new ulong[1024];
    private readonly int[] _roots = new int[char.MaxValue + 1];
    private readonly List<Node> _nodes = [new Node()];

    // Whether a node ends a term: most do not, and need not be looked at.
    private readonly List<bool> _ends = [false];

    // Open addressing over (node, character): where a node goes on with a character. A size is a power of two and at least half is free.
    private (long Key, int Next)[] _edges = new (long, int)[FirstSize];
    private int _edgeCount;

    /// <summary>Adds a term for a value; the term is folded first.</summary>
    public void Add(string term, T value)
    {
        var folded = TextFolding.Fold(term.Trim());
        var isPrefix = folded.EndsWith('*');
        if (isPrefix) folded = folded[..^1];
        if (folded.Length == 0) return;

        if (folded.Length == 1) Mark(_singles, folded[0]);
        else Mark(_pairs, Pair(folded[0], folded[1]));
        Mark(_triples, folded.Length switch { 1 => folded[0], 2 => Pair(folded[0], folded[1]), _ => Triple(folded[0], folded[1], folded[2]) });
        var node = _roots[folded[0]];
        if (node == 0) node = _roots[folded[0]] = NewNode();
        for (var i = 1; i < folded.Length; i++)
        {
            var next = Next(node, folded[i]);
            node = next != 0 ? next : Connect(node, folded[i]);
        }

        _ends[node] = true;
        var values = _nodes[node];
        if (isPrefix) values.Prefixes = [.. values.Prefixes, value];
        else values.Words = [.. values.Words, value];
    }

    /// <summary>The first position from one on at which a term may begin, or the length of the text.</summary>
    public int NextStart(string folded, int from)
    {
        for (var i = from; i < folded.Length; i++)
        {
            if (MayBegin(folded, i)) return i;
        }

        return folded.Length;
    }

    /// <summary>False where no term begins at a position for sure.</summary>
    public bool MayBegin(string folded, int at)
    {
        var first = folded[at];
        if (IsWord(first) && at > 0 && IsWord(folded[at - 1])) return false;
        var second = at + 1 < folded.Length ? folded[at + 1] : '\0';
        return IsMarked(_pairs, Pair(first, second)) || IsMarked(_singles, first);
    }

    /// <summary>Adds every term that begins at the position, with its end and its value.</summary>
    public void MatchAt(string folded, int start, List<(int End, T Value)> found)
    {
        if (MayBegin(folded, start) && MayGoOn(folded, start)) Walk(_roots[folded[start]], folded, start, found);
    }

    private void Walk(int node, string folded, int start, List<(int End, T Value)> found)
    {
        if (node == 0) return;
        for (var end = start + 1; ; end++)
        {
            if (_ends[node])
            {
                var values = _nodes[node];
                if (values.Prefixes.Length > 0) Collect(values.Prefixes, end, found);
                if (values.Words.Length > 0 && !(end < folded.Length && IsWord(folded[end - 1]) && IsWord(folded[end]))) Collect(values.Words, end, found);
            }

            if (end == folded.Length) return;
            node = Next(node, folded[end]);
            if (node == 0) return;
        }
    }

    // False where no term begins at a position at which MayBegin is true.
    private bool MayGoOn(string folded, int at)
    {
        if (at + 2 >= folded.Length) return true;
        var (first, second) = (folded[at], folded[at + 1]);
        return IsMarked(_triples, Triple(first, second, folded[at + 2])) || IsMarked(_triples, Pair(first, second)) || IsMarked(_triples, first);
    }

    private static ushort Pair(char first, char second) => unchecked((ushort)((first * 0x9E3B) ^ second));

    private static ushort Triple(char first, char second, char third) => unchecked((ushort)((Pair(first, second) * 0x6C8F) ^ third));

    private static bool IsMarked(ulong[] bits, ushort at) => (bits[at >> 6] >> (at & 63) & 1) != 0;

    private static void Mark(ulong[] bits, ushort at) => bits[at >> 6] |= 1UL << (at & 63);

    private static void Collect(T[] values, int end, List<(int End, T Value)> found)
    {
        foreach (var value in values) found.Add((end, value));
    }

    private int NewNode()
    {
        _nodes.Add(new Node());
        _ends.Add(false);
        return _nodes.Count - 1;
    }

    private int Next(int node, char c)
    {
        var key = Key(node, c);
        var edges = _edges;
        for (var slot = Slot(key, edges.Length); ; slot = (slot + 1) & (edges.Length - 1))
        {
            ref readonly var edge = ref edges[slot];
            if (edge.Key == key) return edge.Next;
            if (edge.Key == 0) return 0;
        }
    }

    private int Connect(int node, char c)
    {
        if (++_edgeCount * 2 > _edges.Length) Grow();
        var next = NewNode();
        Put(Key(node, c), next);
        return next;
    }

    private void Grow()
    {
        var edges = _edges;
        _edges = new (long, int)[edges.Length * 2];
        foreach (var (key, next) in edges)
        {
            if (key != 0) Put(key, next);
        }
    }

    private void Put(long key, int next)
    {
        var slot = Slot(key, _edges.Length);
        while (_edges[slot].Key != 0) slot = (slot + 1) & (_edges.Length - 1);
        _edges[slot] = (key, next);
    }

    // A node is never 0, so that no key is.
    private static long Key(int node, char c) => ((long)node << 16) | c;

    private static int Slot(long key, int size) => (int)(unchecked((ulong)key * 0x9E3779B97F4A7C15UL) >> 40) & (size - 1);

    private static bool IsWord(char c) => WordCharacters.Has(c);

    private sealed class Node
    {
        public T[] Words { get; set; } = [];

        public T[] Prefixes { get; set; } = [];
    }
}
