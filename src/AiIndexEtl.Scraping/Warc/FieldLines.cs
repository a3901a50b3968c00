using System.Text;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>Reads lines of the form <c>Name: value</c>, as WARC and HTTP write them.</summary>
internal static class FieldLines
{
    /// <summary>The length of a header with its empty line; -1 where the empty line is not there.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var end = bytes[at..].IndexOf((byte)'\n');
            if (end < 0) return -1;

            at += end + 1;
            var rest = bytes[at..];
            if (rest.StartsWith("\n"u8)) return at + 1;
            if (rest.StartsWith("\r\n"u8)) return at + 2;
        }
    }

    /// <summary>The fields in their order. A line that begins with white space continues the one before; one without a colon is no field.</summary>
    public static List<KeyValuePair<string, string>> Parse(ReadOnlySpan<byte> bytes, Encoding encoding, int skip)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range].TrimEnd(" \t\r"u8);
            if (skip-- > 0 || line.IsEmpty) continue;

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                if (fields.Count > 0) fields[^1] = KeyValuePair.Create(fields[^1].Key, fields[^1].Value + " " + encoding.GetString(line.Trim(" \t"u8)));
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (colon <= 0) continue;

            fields.Add(KeyValuePair.Create(encoding.GetString(line[..colon].Trim(" \t"u8)), encoding.GetString(line[(colon + 1)..].Trim(" \t"u8))));
        }

        return fields;
    }
}
