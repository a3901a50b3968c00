namespace AiIndexEtl.Extraction.Text;

/// <summary>Cuts blocks into sentences and sentences into clauses. Pure and linear.</summary>
internal static class Segmenter
{
    /// <summary>
    /// A sentence longer than this is read in pieces: no sentence that a person reads is so long, and steps that look at every pair of what
    /// a sentence holds stay linear in the length of the text.
    /// </summary>
    public const int LongestSentence = 600;

    private static readonly string[] Abbreviations =
        ["u.s.", "u.k.", "e.g.", "i.e.", "vs.", "mr.", "ms.", "mrs.", "dr.", "no.", "inc.", "corp.", "co.", "ltd.", "st.", "approx.", "est.",
         "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "fig.", "al.", "prof."];

    /// <summary>The sentences of a stretch of text, without the white space around them.</summary>
    public static List<Span> Sentences(string text, Span block)
    {
        var found = new List<Span>();
        var start = block.Start;
        for (var i = block.Start; i < block.End; i++)
        {
            if (!EndsSentence(text, i, block.End)) continue;

            // Closing quotes and brackets belong to the sentence that they close.
            while (i + 1 < block.End && text[i + 1] is '”' or '’' or '"' or '」' or '』' or '）' or ')' or '!' or '?' or '！' or '？' or '。') i++;
            Add(found, text, start, i + 1);
            start = i + 1;
        }

        Add(found, text, start, block.End);
        return found;
    }

    /// <summary>The pieces of a sentence that is too long: cut behind a tab, else at the end of a clause or list item, else anywhere but within a word or a figure.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence or table row.</param>
    /// <param name="figures">Spans in order that no cut may part.</param>
    public static List<Span> Pieces(string text, Span sentence, IReadOnlyList<Span> figures)
    {
        var pieces = new List<Span>();
        var start = sentence.Start;
        while (sentence.End - start > LongestSentence)
        {
            var cut = PastFigure(figures, CutWithin(text, start, sentence.End));
            Add(pieces, text, start, cut);
            start = cut;
        }

        Add(pieces, text, start, sentence.End);
        return pieces;
    }

    private static int CutWithin(string text, int start, int end)
    {
        var (clause, space) = (0, 0);
        for (var i = start + LongestSentence - 1; i > start + (LongestSentence / 2); i--)
        {
            if (text[i] == '\t') return i + 1;
            if (clause == 0 && (text[i] == '、' || EndsClause(text, i, end))) clause = i + 1;
            if (space == 0 && char.IsWhiteSpace(text[i])) space = i + 1;
        }

        if (clause > 0 || space > 0) return clause > 0 ? clause : space;
        var cut = start + LongestSentence;
        while (cut < end && (char.IsLowSurrogate(text[cut]) || (char.IsAsciiLetterOrDigit(text[cut]) && char.IsAsciiLetterOrDigit(text[cut - 1])))) cut++;
        return cut;
    }

    private static int PastFigure(IReadOnlyList<Span> figures, int cut)
    {
        var low = 0;
        var high = figures.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (figures[middle].End <= cut) low = middle + 1;
            else high = middle;
        }

        return low < figures.Count && figures[low].Start < cut ? figures[low].End : cut;
    }

    /// <summary>The clauses of a sentence: parted by commas, semicolons, colons and dashes, not by the commas within numbers.</summary>
    public static List<Span> Clauses(string text, Span sentence)
    {
        var found = new List<Span>();
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!EndsClause(text, i, sentence.End)) continue;
            if (i > start) found.Add(new Span(start, i));
            start = i + 1;
        }

        if (sentence.End > start) found.Add(new Span(start, sentence.End));
        return found;
    }

    private static bool EndsSentence(string text, int i, int end)
    {
        var c = text[i];
        if (c is '。' or '！' or '？' or '!' or '?' or '\n' or '\t') return true;
        if (c != '.' || i + 1 >= end) return false;
        if (!char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('"' or '”' or '’' or ')')) return IsChinese(text[i + 1]) && i > 0 && !char.IsAsciiDigit(text[i - 1]);

        var next = i + 2;
        while (next < end && (char.IsWhiteSpace(text[next]) || text[next] is '“' or '"' or '‘' or '(')) next++;
        if (next >= end || char.IsLower(text[next])) return false;
        return !EndsAbbreviation(text, i);
    }

    private static bool EndsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text.AsSpan(start, dot - start + 1);
        if (word.Length == 2 && char.IsAsciiLetterUpper(word[0])) return true;
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool EndsClause(string text, int i, int end) => text[i] switch
    {
        '，' or '；' or ';' or '：' or '—' => true,
        ',' => !(i > 0 && i + 1 < end && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])),
        ':' => i + 1 < end && !char.IsAsciiDigit(text[i + 1]),
        '–' => i > 0 && i + 1 < end && text[i - 1] == ' ' && text[i + 1] == ' ',
        _ => false,
    };

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF' or '《' or '“';

    private static void Add(List<Span> found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) found.Add(new Span(start, end));
    }
}
