using System.Text;

namespace AiIndexEtl.Web.Charts;

/// <summary>
/// How wide text will be, without a font to measure it: a Chinese character is as wide as the font is high, a Latin one is taken for a
/// little wider than the average of common sans-serif fonts, so that text is never longer than planned.
/// </summary>
internal static class TextWidth
{
    private const double Latin = 0.58;
    private const double Narrow = 0.32;

    // From here on writing systems are set in squares: CJK radicals, kana, ideographs, full-width forms.
    private const int FirstSquare = 0x2E80;

    /// <summary>The width in the unit of the size.</summary>
    public static double Of(string text, double size) => text.EnumerateRunes().Sum(Of) * size;

    /// <summary>The text, cut so that it fits, with an ellipsis where something is missing.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width) return text;
        var left = width / size - Latin * 2;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Of(rune);
            if (left < 0) break;
            kept.Append(rune);
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>
    /// Texts that stand side by side, cut so that they fit and can still be told apart: where the begin is the same, as in the titles of two
    /// editions of a report, it is the begin that is cut.
    /// </summary>
    public static IReadOnlyList<string> FitApart(IReadOnlyList<string> texts, double size, double width)
    {
        List<string> fitting = [.. texts.Select(text => Fit(text, size, width))];
        if (fitting.Distinct(StringComparer.Ordinal).Count() == texts.Distinct(StringComparer.Ordinal).Count()) return fitting;
        return [.. texts.Select((text, nth) => texts.Where((other, at) => at != nth && other != text && fitting[at] == fitting[nth]).Any() ? FitEnd(text, size, width) : fitting[nth])];
    }

    private static string FitEnd(string text, double size, double width)
    {
        var left = width / size - Latin * 2;
        var kept = "";
        foreach (var rune in text.EnumerateRunes().Reverse())
        {
            left -= Of(rune);
            if (left < 0) break;
            kept = rune + kept;
        }

        return "…" + kept.TrimStart();
    }

    /// <summary>The text in lines that fit. Chinese breaks anywhere, other words between them; a word that is too long stands on its own line, cut.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double width, int most = 3)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Of((line + piece).TrimEnd(), size) > width)
            {
                lines.Add(line.Trim());
                line = "";
            }

            line += piece;
        }

        if (line.Trim().Length > 0) lines.Add(line.Trim());
        if (lines.Count > most) lines = [.. lines[..(most - 1)], string.Join(' ', lines[(most - 1)..])];
        return [.. lines.Select(one => Fit(one, size, width))];
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        >= FirstSquare => 1,
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or 'I' or '(' or ')' => Narrow,
        'm' or 'w' or 'M' or 'W' or '%' or '…' => 0.9,
        _ => Latin,
    };

    private static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            word.Append(rune);
            if (rune.Value is not ' ' and < FirstSquare) continue;
            yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
