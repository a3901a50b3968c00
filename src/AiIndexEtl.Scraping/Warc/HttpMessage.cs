using System.Globalization;
using System.Text;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>An HTTP response as stored: its status, its fields and its body with all codings still on.</summary>
/// <param name="Status">The status.</param>
/// <param name="Fields">The fields in their order.</param>
/// <param name="Body">The stored body.</param>
internal sealed record HttpMessage(int Status, IReadOnlyList<KeyValuePair<string, string>> Fields, ReadOnlyMemory<byte> Body)
{
    // As much header as this is an attack, not a page.
    private const int LongestHeader = 256 * 1024;

    /// <summary>Reads a response; null where the block does not hold one.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        if (!bytes.StartsWith("HTTP/"u8)) return null;

        var length = FieldLines.LengthOf(bytes[..Math.Min(bytes.Length, LongestHeader)]);
        if (length < 0) return null;

        var line = Encoding.Latin1.GetString(bytes[..bytes.IndexOf((byte)'\n')]).Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return line.Length >= 2 && line[1].Length == 3 && int.TryParse(line[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? new HttpMessage(status, FieldLines.Parse(bytes[..length], Encoding.Latin1, skip: 1), block[length..])
            : null;
    }

    /// <summary>A field's first value; null where the field is absent.</summary>
    public static string? ValueOf(IReadOnlyList<KeyValuePair<string, string>> fields, string name)
    {
        foreach (var field in fields)
        {
            if (string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)) return field.Value;
        }

        return null;
    }

    /// <summary>The members of a list field, in lower case and in their order, over all lines of its name.</summary>
    public List<string> ListOf(string name) =>
    [
        .. Fields.Where(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(value => value.ToLowerInvariant()),
    ];
}
