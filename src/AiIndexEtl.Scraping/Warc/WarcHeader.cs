using System.Globalization;
using System.Text;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>The header of a record: its version line and named fields.</summary>
internal sealed class WarcHeader
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The record's type in lower case; empty where it has none.</summary>
    public string Type => this["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>The record's id without angle brackets; null where it has none.</summary>
    public string? RecordId => Unbracketed(this["WARC-Record-ID"]);

    /// <summary>The target's address as written, without the angle brackets that WARC 1.0 asked for; null where there is none.</summary>
    public string? Target => Unbracketed(this["WARC-Target-URI"]);

    /// <summary>The length of the block in bytes; null where it is absent, no number, negative, beyond 64 bits, or told twice in two ways.</summary>
    public long? ContentLength { get; private init; }

    /// <summary>The date; null where it is absent or cannot be read.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(this["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    /// <summary>A field's first value; null where the field is absent.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads a header from its version line up to its empty line. Lines that are no field are passed over.</summary>
    public static WarcHeader Parse(ReadOnlySpan<byte> bytes)
    {
        var lengths = new HashSet<string>(StringComparer.Ordinal);
        var fields = FieldLines.Parse(bytes, Encoding.UTF8, skip: 1);
        foreach (var field in fields)
        {
            if (string.Equals(field.Key, "Content-Length", StringComparison.OrdinalIgnoreCase)) lengths.Add(field.Value);
        }

        var isNumber = long.TryParse(lengths.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
        var header = new WarcHeader { ContentLength = isNumber && lengths.Count == 1 ? length : null };
        foreach (var field in fields) header._fields.TryAdd(field.Key, field.Value);
        return header;
    }

    /// <summary>Whether two headers have a field in common.</summary>
    public bool Overlaps(WarcHeader other) => _fields.Keys.Any(other._fields.ContainsKey);

    private static string? Unbracketed(string? value) => value is ['<', .., '>'] ? value[1..^1].Trim() : value;
}
