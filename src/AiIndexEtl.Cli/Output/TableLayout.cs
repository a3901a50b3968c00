namespace AiIndexEtl.Cli.Output;

/// <summary>Shares the width of a terminal among columns. Nothing is left out: what does not fit side by side stands below its row.</summary>
internal static class TableLayout
{
    /// <summary>The cells between two columns.</summary>
    public const int Gap = 2;

    // Narrower, the words of a column say nothing any more.
    private const int NarrowestText = 12;

    // Narrower, a sentence is harder to read in its column than below the row.
    private const int NarrowestSentence = 32;

    /// <summary>
    /// The places of the columns. Where all fit, all stand side by side. Else sentences, which would take more than half of the width,
    /// are wrapped in the last column if there is room for them and stand below the rows if not. Of the other columns as many stand side
    /// by side as fit, from the left, with text cut to a common longest width; number columns keep their width.
    /// </summary>
    /// <param name="natural">The widest cell of each column, header included.</param>
    /// <param name="isNumber">Whether a column must not be shortened.</param>
    /// <param name="width">The cells of the terminal.</param>
    public static TablePlan Plan(IReadOnlyList<int> natural, IReadOnlyList<bool> isNumber, int width)
    {
        List<int> all = [.. Enumerable.Range(0, natural.Count)];
        if (Total(all.Select(i => natural[i])) <= width) return new TablePlan(all, natural, IsWrapped: false, Below: [], Sentences: []);

        var sentences = all.Where(i => !isNumber[i] && natural[i] > Math.Max(width / 2, NarrowestSentence)).ToList();
        var others = all.Except(sentences).ToList();
        var left = width - Total(others.Select(i => natural[i])) - Gap;
        if (sentences is [var only] && only == natural.Count - 1 && left >= Math.Max(NarrowestSentence, width / 3))
        {
            return new TablePlan(all, [.. others.Select(i => natural[i]), left], IsWrapped: true, Below: [], Sentences: []);
        }

        var count = others.Count;
        while (count > 0 && Total(Cut(NarrowestText, count)) > width) count--;

        // The longest width that text columns may have: found from the widest downwards, for tables are narrow things.
        var longest = others.Take(count).Select(i => natural[i]).DefaultIfEmpty(0).Max();
        while (longest > NarrowestText && Total(Cut(longest, count)) > width) longest--;
        return new TablePlan([.. others.Take(count)], [.. Cut(longest, count)], IsWrapped: false, [.. others.Skip(count)], sentences);

        IEnumerable<int> Cut(int most, int columns) => others.Take(columns).Select(i => isNumber[i] ? natural[i] : Math.Min(natural[i], most));
    }

    private static int Total(IEnumerable<int> widths)
    {
        var (total, count) = (0, 0);
        foreach (var width in widths)
        {
            total += width;
            count++;
        }

        return total + (Gap * Math.Max(0, count - 1));
    }
}
