namespace AiIndexEtl.Cli.Output;

/// <summary>
/// Breaks a sentence into lines of a terminal, in English at spaces, in Chinese between characters but for those that begin or end no
/// line (a part of Unicode Standard Annex 14). A word that is longer than a line is broken anywhere but within a character.
/// </summary>
internal static class TextWrapping
{
    private const string NeverFirst = "，。、；：！？）》」』】〕〉”’％…—～·.,;:!?)]}»%";
    private const string NeverLast = "（《「『【〔〈“‘([{«$＄￥¥£€";

    /// <summary>The lines. Spaces at which a line is broken are left out, and nothing else.</summary>
    /// <param name="text">The sentence, on one line.</param>
    /// <param name="cells">The cells of a line; at least one.</param>
    /// <param name="mostLines">How many lines there may be; the last of them ends in an ellipsis where text is left.</param>
    public static IReadOnlyList<string> Wrap(string text, int cells, int mostLines)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length || lines.Count == 0;)
        {
            if (lines.Count == mostLines - 1)
            {
                lines.Add(DisplayWidth.Fit(text, start, cells).TrimEnd(' '));
                break;
            }

            var end = EndOfLine(text, start, cells);
            lines.Add(DisplayWidth.Fit(text[start..end].TrimEnd(' '), cells));
            start = end;
        }

        return lines;
    }

    // Where the line that begins at a place ends: behind the spaces that follow it. One cluster at least, or there would be no end.
    private static int EndOfLine(string text, int start, int cells)
    {
        var (width, at, lastBreak) = (0, start, start);
        while (at < text.Length)
        {
            var (length, wide) = DisplayWidth.Next(text, at);
            // A space that carries a mark is a character to be seen.
            if (length > 1 || text[at] != ' ')
            {
                if (at > start && MayBreak(text, at)) lastBreak = at;
                if (width + wide > cells) return lastBreak > start ? lastBreak : Math.Max(at, start + length);
            }

            width += wide;
            at += length;
        }

        return at;
    }

    private static bool MayBreak(string text, int at)
    {
        var (before, next) = (text[at - 1], text[at]);
        if (before == ' ') return true;
        if (NeverFirst.Contains(next) || NeverLast.Contains(before)) return false;
        return IsIdeographic(before) || IsIdeographic(next);
    }

    // Surrogates are emoji and rare characters, between which a line may end as well.
    private static bool IsIdeographic(char c) => char.IsSurrogate(c) || WideRanges.Contain(c);
}
