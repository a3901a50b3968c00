namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>Sorts characters by what a reader sees of them.</summary>
internal static class Characters
{
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
        var buffer = new TextBuffer();
        foreach (var c in text)
        {
            switch (KindOf(c))
            {
                case CharacterKind.Invisible:
                    break;
                case CharacterKind.Space:
                    buffer.Space(c);
                    break;
                default:
                    buffer.Add(c, inLink: false, isBold: false);
                    break;
            }
        }

        return buffer.Take();
    }
}
