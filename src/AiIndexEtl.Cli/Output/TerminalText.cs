using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Output;

/// <summary>
/// Text of strangers, made harmless for a terminal: what would steer it, reorder the line or hide on it is shown as a sign instead.
/// </summary>
internal static class TerminalText
{
    // What Unicode's Stream-Safe Text Format allows in a row (Annex 15). More would climb over the lines above.
    private const int MostMarks = 30;

    private const int BlackFlag = 0x1F3F4;

    /// <summary>
    /// The text on one line: line breaks and tabs become spaces, control characters their pictures (<c>␛</c>), characters that change the
    /// direction of writing and other invisible signs their number (<c>&lt;U+202E&gt;</c>). Soft hyphens and the like are left out.
    /// </summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsSpecial)) return text;

        var line = new StringBuilder(text.Length);
        var (marks, before) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks && !(rune.Value == '\n' && before == '\r')) Append(line, rune, before);

            // The letters of a flag's region are invisible signs that belong to the flag.
            if (!IsTag(rune.Value) || before != BlackFlag) before = rune.Value;
        }

        return line.ToString();
    }

    /// <summary>The same, with the line breaks kept.</summary>
    public static string Lines(string text) => text.Any(IsSpecial) ? string.Join('\n', text.Split('\n').Select(OneLine)) : text;

    private static void Append(StringBuilder line, Rune rune, int before)
    {
        switch (rune.Value)
        {
            case '\n' or '\t' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029:
                line.Append(' ');
                break;
            case < 0x20:
                line.Append((char)(0x2400 + rune.Value));
                break;
            case 0x7F:
                line.Append('␡');
                break;
            case 0xAD or 0x200B or (>= 0x2060 and <= 0x2064) or 0xFEFF:
                break;
            case (>= 0x80 and < 0xA0) or 0x61C or 0x180E or 0x200E or 0x200F or (>= 0x202A and <= 0x202E):
            case (>= 0x2066 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or 0xE0001:
                line.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
                break;
            case var sign when IsTag(sign) && before != BlackFlag:
                line.Append(CultureInfo.InvariantCulture, $"<U+{sign:X4}>");
                break;
            default:
                line.Append(rune.ToString());
                break;
        }
    }

    private static bool IsTag(int value) => value is >= 0xE0020 and <= 0xE007F;

    private static bool IsMark(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsSpecial(char c)
    {
        if (c is >= ' ' and < '\u007F') return false;
        return char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
    }
}
