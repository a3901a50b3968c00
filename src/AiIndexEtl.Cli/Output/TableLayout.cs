namespace AiIndexEtl.Cli.Output;

/// <summary>Shares the width of a terminal among columns.</summary>
internal static class TableLayout
{
    /// <summary>The cells between two columns.</summary>
    public const int Gap = 2;

    private const int NarrowestText = 6;

    /// <summary>
    /// The width of each column that fits, from the left; fewer than given where the terminal is too narrow even for shortened
    /// columns. Number columns keep their width, text columns are cut to a common longest width.
    /// </summary>
    /// <param name="natural">The widest cell of each column, header included.</param>
    /// <param name="isNumber">Whether a column must not be shortened.</param>
    /// <param name="width">The cells of the terminal.</param>
    public static IReadOnlyList<int> Share(IReadOnlyList<int> natural, IReadOnlyList<bool> isNumber, int width)
    {
        var count = natural.Count;
        while (count > 1 && Total(natural, isNumber, count, NarrowestText) > width) count--;

        // The longest width that text columns may have: found from the widest downwards, for tables are narrow things.
        var longest = natural.Take(count).DefaultIfEmpty(0).Max();
        while (longest > NarrowestText && Total(natural, isNumber, count, longest) > width) longest--;
        return [.. Enumerable.Range(0, count).Select(i => Cut(natural[i], isNumber[i], longest))];
    }

    private static int Total(IReadOnlyList<int> natural, IReadOnlyList<bool> isNumber, int count, int longest)
    {
        var total = Gap * (count - 1);
        for (var i = 0; i < count; i++) total += Cut(natural[i], isNumber[i], longest);
        return total;
    }

    private static int Cut(int natural, bool isNumber, int longest) => isNumber ? natural : Math.Min(natural, longest);
}
