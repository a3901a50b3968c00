using System.Buffers;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>Sorts characters by what a reader sees of them.</summary>
internal static class Characters
{
    private const int LongestRun = 512;

    // All that is not visible, but for the blank.
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c != ' ' && KindOf(c) != CharacterKind.Visible)]);

    /// <summary>The kind of a character.</summary>
    public static CharacterKind KindOf(char c)
    {
        if (c is > ' ' and < '\u007F') return CharacterKind.Visible;
        if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0' or '\u3000' or '\u1680' or '\u202F' or '\u205F' or '\u2028' or '\u2029' or (>= '\u2000' and <= '\u200A')) return CharacterKind.Space;
        return char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or (>= '\u202A' and <= '\u202E')
            ? CharacterKind.Invisible
            : CharacterKind.Visible;
    }

    /// <summary>A text with its spaces collapsed to one each, invisible characters dropped and the ends trimmed.</summary>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text)) return text;

        var buffer = new TextBuffer();
        for (var i = 0; i < text.Length;)
        {
            var run = VisibleRun(text.AsSpan(i));
            if (run > 0)
            {
                buffer.Add(text.AsSpan(i, run), inLink: false, isBold: false);
                i += run;
                continue;
            }

            if (KindOf(text[i]) == CharacterKind.Space) buffer.Space(text[i]);
            i++;
        }

        return buffer.Take();
    }

    private static bool IsCollapsed(ReadOnlySpan<char> text)
    {
        var wasSpace = true;
        foreach (var c in text)
        {
            if (c == ' ' && wasSpace) return false;
            if (c != ' ' && KindOf(c) != CharacterKind.Visible) return false;
            wasSpace = c == ' ';
        }

        return !wasSpace || text.Length == 0;
    }

    /// <summary>How many characters at the beginning of a text are visible or single blanks between visible ones.</summary>
    /// <param name="text">The text; what is looked at is bounded, so a long text comes in several runs.</param>
    public static int PlainRun(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == ' ') return 0;

        var window = text[..Math.Min(text.Length, LongestRun)];
        var end = window.IndexOfAny(NotPlain);
        var run = end < 0 ? window : window[..end];
        var twice = run.IndexOf("  ");
        if (twice >= 0) run = run[..twice];
        return run.Length > 0 && run[^1] == ' ' ? run.Length - 1 : run.Length;
    }

    /// <summary>How many characters at the beginning of a text are visible.</summary>
    public static int VisibleRun(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is > ' ' and < '\u007F' or >= '\u4E00' and <= '\u9FFF' || KindOf(c) == CharacterKind.Visible) i++;
            else break;
        }

        return i;
    }
}
