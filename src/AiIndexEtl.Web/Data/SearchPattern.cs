using System.Text;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Web.Data;

/// <summary>
/// A word as a regular expression that finds it however it is written: in either case or width, in Simplified and in Traditional characters,
/// 专利 as 專利 and the other way round. One Simplified character may stand for several Traditional ones (发 for 發 and 髮), and a page may mix the
/// scripts, which is why each character is a class of its own. The syntax is that of RE2, which DuckDB matches in linear time.
/// </summary>
internal static class SearchPattern
{
    // Far longer than any word; what is pasted beyond it would only make the expression larger than RE2 takes.
    private const int Longest = 64;

    /// <summary>The expression.</summary>
    public static string Of(string word)
    {
        var pattern = new StringBuilder();
        foreach (var c in word.AsSpan(0, Math.Min(word.Length, Longest)))
        {
            // Halves of a surrogate pair have no other form, and stand beside each other as they are.
            if (char.IsSurrogate(c)) pattern.Append(c);
            else AddClass(pattern, c);
        }

        return pattern.ToString();
    }

    private static void AddClass(StringBuilder pattern, char c)
    {
        var alike = TextFolding.Alike(c).Where(static other => !char.IsControl(other)).ToList();
        if (alike.Count > 1) pattern.Append('[');
        foreach (var other in alike)
        {
            if (char.IsAscii(other) && !char.IsAsciiLetterOrDigit(other)) pattern.Append('\\');
            pattern.Append(other);
        }

        if (alike.Count > 1) pattern.Append(']');
    }
}
