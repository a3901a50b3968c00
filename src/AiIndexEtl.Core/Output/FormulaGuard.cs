using System.Globalization;
using System.Text;

namespace AiIndexEtl.Core.Output;

/// <summary>
/// Keeps a spreadsheet from taking words of strangers for a formula. The rule is that of exports (export/selection.sql): a text whose first
/// visible character begins a formula gets an apostrophe in front, and one that begins with an apostrophe another one, so that taking one
/// away gives back every text.
/// </summary>
public static class FormulaGuard
{
    /// <summary>The text as a cell.</summary>
    public static string Of(string text) => NeedsGuard(text) ? "'" + text : text;

    // A tab or a line break at the begin can push text into the next cell.
    private static bool NeedsGuard(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is '\'' or '\t' or '\r' or '\n') return true;

        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune)) return rune.Value is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '﹦' or '﹢' or '﹣' or '﹫';
        }

        return false;
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}
