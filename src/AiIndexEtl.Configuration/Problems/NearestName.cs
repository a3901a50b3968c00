namespace AiIndexEtl.Configuration.Problems;

/// <summary>Finds the name that a person most likely meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance to the word, letter case aside, or null where none is near: at most a third
    /// of the word's length, and two edits are always allowed for words of four letters or more.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var allowed = word.Length < 4 ? 1 : Math.Max(2, word.Length / 3);
        var smallest = allowed + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate);
            if (distance >= smallest) continue;
            smallest = distance;
            nearest = candidate;
        }

        return nearest;
    }

    /// <summary>
    /// How many insertions, deletions, replacements and swaps of neighbours turn one word into the other (optimal string alignment),
    /// letter case aside.
    /// </summary>
    public static int Distance(string from, string to)
    {
        var beforeLast = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++) last[j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = last[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]);
                if (swapped) current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[to.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
