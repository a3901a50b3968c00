using System.Text;

namespace AiIndexEtl.Scraping.Cleaning.Selection;

/// <summary>Compares headlines by their letters and digits alone.</summary>
internal static class Titles
{
    /// <summary>Whether a block repeats the headline, give or take a site's name.</summary>
    public static bool Repeats(string text, string? title)
    {
        if (title is null || text.Length > title.Length * 2 + 20) return false;

        // A line that is far shorter than the headline cannot repeat it: most lines of a page are told apart by that alone.
        if (text.Length * 10 < KeyLength(title) * 7) return false;

        var left = Key(text);
        var right = Key(title);
        if (left.Length == 0 || right.Length == 0) return false;
        if (left == right) return true;

        var shorter = Math.Min(left.Length, right.Length);
        var longer = Math.Max(left.Length, right.Length);
        return shorter >= 6 && shorter * 10 >= longer * 7 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }

    private static int KeyLength(string text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) length++;
        }

        return length;
    }

    /// <summary>The letters and digits of a text in lower case.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
