using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Output;

/// <summary>The invisible characters that change the direction of writing (Unicode Standard Annex 9), in JSON.</summary>
internal static class DirectionSigns
{
    // The first bytes of U+200E, U+200F and U+202A to U+202E, of U+2066 to U+2069, and of U+061C in UTF-8.
    private static readonly byte[][] Lead = [[0xE2, 0x80], [0xE2, 0x81], [0xD8, 0x9C]];

    /// <summary>Whether there may be one in UTF-8 text; never false where there is one.</summary>
    public static bool AreIn(ReadOnlySpan<byte> text)
    {
        foreach (var lead in Lead)
        {
            if (text.IndexOf(lead) >= 0) return true;
        }

        return false;
    }

    /// <summary>JSON text with each of them escaped.</summary>
    public static string Escape(string json)
    {
        if (!json.Any(IsOne)) return json;

        var escaped = new StringBuilder(json.Length + 16);
        foreach (var c in json)
        {
            if (IsOne(c)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsOne(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
