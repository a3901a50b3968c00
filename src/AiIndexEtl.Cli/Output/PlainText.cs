using System.Collections;
using System.Globalization;

namespace AiIndexEtl.Cli.Output;

/// <summary>Values as text, the same on every machine.</summary>
internal static class PlainText
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
}
