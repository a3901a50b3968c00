namespace AiIndexEtl.Extraction.Decisions;

/// <summary>The words of a folded text: runs of Latin letters and digits, and single characters of Chinese, each with its symbol.</summary>
internal sealed class WordTable
{
    private readonly List<(int Start, int End, int Symbol)> _words = [];

    // For each position the first word that begins there or behind it: decisions ask for it more often than a text has letters.
    private readonly int[] _from;

    /// <summary>Reads a text once.</summary>
    public WordTable(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c >= '\u2E80' && char.IsLetter(c))
            {
                _words.Add((i, i + 1, c));
                continue;
            }

            if (!char.IsLetterOrDigit(c)) continue;
            var start = i;
            var isNumber = true;
            for (; i < folded.Length && folded[i] < '\u2E80' && char.IsLetterOrDigit(folded[i]); i++) isNumber &= char.IsAsciiDigit(folded[i]);

            // What number it is says nothing of what it is about.
            _words.Add((start, i, isNumber ? 1 : Symbols.OfText(folded.AsSpan(start, i - start))));
            i--;
        }

        _from = new int[folded.Length + 1];
        for (var (position, word) = (0, 0); position < _from.Length; position++)
        {
            while (word < _words.Count && _words[word].Start < position) word++;
            _from[position] = word;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>The symbol of a word.</summary>
    public int this[int index] => _words[index].Symbol;

    /// <summary>Where a word begins and ends.</summary>
    public (int Start, int End) At(int index) => (_words[index].Start, _words[index].End);

    /// <summary>The first word that begins at a position or behind it.</summary>
    public int From(int position) => position < 0 ? 0 : position < _from.Length ? _from[position] : _words.Count;

    /// <summary>The symbol of two words side by side: of Chinese the usual length of a word.</summary>
    public int Pair(int index) => Pair(this[index], this[index + 1]);

    /// <summary>The symbol of two words side by side, by their symbols.</summary>
    public static int Pair(int first, int second) => unchecked((first * 31) + second);
}
