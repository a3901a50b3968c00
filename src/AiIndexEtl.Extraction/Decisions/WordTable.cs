namespace AiIndexEtl.Extraction.Decisions;

/// <summary>The words of a folded text: runs of Latin letters and digits, and single characters of Chinese, each with its symbol.</summary>
internal sealed class WordTable
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly int[] _symbols;
    private readonly int[] _pairs;

    // For each position the first word that begins there or behind it: decisions ask for it more often than a text has letters.
    private readonly int[] _from;

    /// <summary>Reads a text once.</summary>
    public WordTable(string folded)
    {
        var symbols = new List<int>();
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c >= '\u2E80' && char.IsLetter(c))
            {
                Add(symbols, i, i + 1, c);
                continue;
            }

            if (!char.IsLetterOrDigit(c)) continue;
            var start = i;
            var isNumber = true;
            for (; i < folded.Length && folded[i] < '\u2E80' && char.IsLetterOrDigit(folded[i]); i++) isNumber &= char.IsAsciiDigit(folded[i]);

            // What number it is says nothing of what it is about.
            Add(symbols, start, i, isNumber ? 1 : Decisions.Symbols.OfText(folded.AsSpan(start, i - start)));
            i--;
        }

        _symbols = [.. symbols];
        _pairs = new int[Math.Max(0, _symbols.Length - 1)];
        for (var i = 0; i < _pairs.Length; i++) _pairs[i] = Pair(_symbols[i], _symbols[i + 1]);
        _from = new int[folded.Length + 1];
        for (var (position, word) = (0, 0); position < _from.Length; position++)
        {
            while (word < _starts.Count && _starts[word] < position) word++;
            _from[position] = word;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _symbols.Length;

    /// <summary>The symbol of a word.</summary>
    public int this[int index] => _symbols[index];

    /// <summary>The symbols of words, from one to the one before another.</summary>
    public ReadOnlySpan<int> Symbols(int first, int last) => last <= first ? [] : _symbols.AsSpan(first, last - first);

    /// <summary>The symbols of the pairs that lie within words, from one to the one before another.</summary>
    public ReadOnlySpan<int> Pairs(int first, int last)
    {
        var end = Math.Min(last, Count) - 1;
        return end <= first ? [] : _pairs.AsSpan(first, end - first);
    }

    /// <summary>Where a word begins and ends.</summary>
    public (int Start, int End) At(int index) => (_starts[index], _ends[index]);

    /// <summary>The first word that begins at a position or behind it.</summary>
    public int From(int position) => position < 0 ? 0 : position < _from.Length ? _from[position] : _symbols.Length;

    /// <summary>The symbol of two words side by side: of Chinese the usual length of a word.</summary>
    public int Pair(int index) => _pairs[index];

    /// <summary>The symbol of two words side by side, by their symbols.</summary>
    public static int Pair(int first, int second) => unchecked((first * 31) + second);

    private void Add(List<int> symbols, int start, int end, int symbol)
    {
        _starts.Add(start);
        _ends.Add(end);
        symbols.Add(symbol);
    }
}
