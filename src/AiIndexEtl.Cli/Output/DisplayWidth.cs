using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Output;

/// <summary>
/// How many cells of a terminal text takes: two for wide characters (<see cref="WideRanges"/>), none for combining marks and the later
/// letters of a Hangul syllable, one for everything else. What a reader sees as one character (an extended grapheme cluster of Unicode
/// Standard Annex 29) is counted as one and never cut; an emoji that is put together from several takes two cells.
/// </summary>
internal static class DisplayWidth
{
    private const char Ellipsis = '…';
    private const int FirstMark = 0x300;
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiSelector = 0xFE0F;
    private const int Keycap = 0x20E3;

    /// <summary>The cells of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var (length, cells) = Next(text, at);
            width += cells;
            at += length;
        }

        return width;
    }

    /// <summary>The text cut to the given number of cells, with an ellipsis in the last of them where something was cut.</summary>
    public static string Fit(string text, int cells) => Fit(text, 0, cells);

    /// <summary>The same of a text that begins at a place of another.</summary>
    public static string Fit(string text, int start, int cells)
    {
        var width = 0;
        var end = start;
        for (var at = start; at < text.Length;)
        {
            var (length, wide) = Next(text, at);
            width += wide;
            at += length;
            if (width <= cells - 1) end = at;
            if (width > cells) return string.Concat(text.AsSpan(start, end - start), [Ellipsis]);
        }

        return text[start..];
    }

    /// <summary>The length of the cluster that begins at a place, in UTF-16 units, and its cells.</summary>
    public static (int Length, int Cells) Next(string text, int at)
    {
        // Nearly all clusters of English and Chinese are one unit, with nothing behind it that could join them.
        if (text[at] is >= ' ' and < '\u007F' && (at + 1 == text.Length || text[at + 1] < FirstMark)) return (1, 1);

        var length = StringInfo.GetNextTextElementLength(text, at);
        return (length, OfCluster(text.AsSpan(at, length)));
    }

    private static int OfCluster(ReadOnlySpan<char> cluster)
    {
        var (sum, count, isPicture) = (0, 0, false);
        Rune first = default;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (count++ == 0) first = rune;
            else isPicture |= rune.Value is ZeroWidthJoiner or EmojiSelector or Keycap or (>= 0x1F3FB and <= 0x1F3FF);
            sum += OfRune(rune);
        }

        return isPicture && CanBePicture(first) ? 2 : sum;
    }

    // Arrows and the like, which a selector makes an emoji; the digits that a keycap is put around.
    private static bool CanBePicture(Rune rune) => rune.Value switch
    {
        '#' or '*' or (>= '0' and <= '9') => true,
        0x203C or 0x2049 => true,
        < 0xA9 => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol,
    };

    private static int OfRune(Rune rune)
    {
        if (rune.Value < FirstMark) return rune.Value is < 0x20 or >= 0x7F and < 0xA0 or 0xAD ? 0 : 1;

        // The vowels and final consonants of Hangul stand in the cells of the consonant before them.
        if (rune.Value is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF)) return 0;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => WideRanges.Contain(rune.Value) ? 2 : 1,
        };
    }
}
