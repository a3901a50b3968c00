using System.Collections;
using System.Globalization;
using System.Text;

namespace AiIndexEtl.Core.Output;

/// <summary>Values as text, the same on every machine.</summary>
public static class PlainText
{
    /// <summary>The text of a value; empty for null. Items of a list are parted by "; ".</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> map => string.Join("; ", map.Select(entry => $"{entry.Key}: {Of(entry.Value)}")),
        IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Of)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>
    /// The text on one line: line breaks and tabs become spaces, and control characters, which could steer the terminal, are left out.
    /// </summary>
    public static string OneLine(string text)
    {
        if (!text.Any(char.IsControl)) return text;

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\t') line.Append(' ');
            else if (!char.IsControl(c)) line.Append(c);
        }

        return line.ToString();
    }
}
