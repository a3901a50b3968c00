namespace AiIndexEtl.Extraction.Lookup;

/// <summary>
/// Countries called by one character, as lists of figures do: 美529亿，中172亿，英46.5亿; 德、法各升十个百分点. The character must stand alone:
/// behind a mark of punctuation, and before a figure, another such character or a word that goes with figures.
/// </summary>
internal static class ShortCountryNames
{
    private const string Characters = "美中英法德日韩印俄加澳欧";
    private static readonly string[][] Codes = [["US"], ["CN"], ["GB"], ["FR"], ["DE"], ["JP"], ["KR"], ["IN"], ["RU"], ["CA"], ["AU"], ["EUROPE"]];

    /// <summary>The codes of the country that stands at a position as a single character, or null.</summary>
    public static IReadOnlyList<string>? At(string folded, int position)
    {
        var which = Characters.IndexOf(folded[position], StringComparison.Ordinal);
        if (which < 0 || !Begins(folded, position) || !Ends(folded, position)) return null;
        return Codes[which];
    }

    private static bool Begins(string folded, int position) => position == 0 || folded[position - 1] is ',' or '、' or ';' or ':' or '(' or '。' or '\n' or '\t' or ' '
        || (folded[position - 1] is '和' or '与' && position > 1 && Characters.Contains(folded[position - 2], StringComparison.Ordinal));

    private static bool Ends(string folded, int position)
    {
        if (position + 1 >= folded.Length) return false;
        var next = folded[position + 1];
        if (char.IsAsciiDigit(next)) return true;
        if (next is '约' or '各' or '仅' or '占') return position + 2 < folded.Length && (char.IsAsciiDigit(folded[position + 2]) || "一二三四五六七八九十两几占约".Contains(folded[position + 2], StringComparison.Ordinal));
        if (next is '、' or '和' or '与') return position + 3 < folded.Length && Characters.Contains(folded[position + 2], StringComparison.Ordinal) && IsEnd(folded[position + 3]);
        return false;
    }

    private static bool IsEnd(char c) => char.IsAsciiDigit(c) || c is '、' or '和' or '与' or '各' or '两' or '分' or '三' or '约';
}
