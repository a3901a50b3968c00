using System.Text;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// Finds the encoding that a page declares (HTML Standard, "prescan a byte stream to determine its encoding"). The standard scans
/// 1024 bytes and lets the parser change its mind at a declaration further down; both come to the same here, as all bytes are at hand.
/// </summary>
public static class MetaPrescan
{
    private const int Window = 64 * 1024;

    /// <summary>The WHATWG name of the declared encoding, or null where there is no declaration or its label is unknown.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Window)];
        var at = 0;
        while (at < head.Length)
        {
            var open = head[at..].IndexOf((byte)'<');
            if (open < 0) return null;

            var found = ReadMarkup(head, at + open, out at);
            if (found is not null) return found;
        }

        return null;
    }

    /// <summary>The label in an XML declaration at the very start, as a name; null where there is none.</summary>
    public static string? FindXmlDeclaration(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("<?xml"u8)) return null;

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);

        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var encoding = head.IndexOf("encoding", StringComparison.Ordinal);
        if (encoding < 0 || end < encoding) return null;

        var quote = head.IndexOfAny(['"', '\''], encoding);
        if (quote < 0 || quote > end) return null;

        var close = head.IndexOf(head[quote], quote + 1);
        return close < 0 || close > end ? null : AsDeclared(EncodingLabels.NameOf(head[(quote + 1)..close]));
    }

    private static string? ReadMarkup(ReadOnlySpan<byte> head, int open, out int next)
    {
        var markup = head[open..];
        if (Begins(markup, "<!--"u8))
        {
            next = Behind(head, open + 2, "-->"u8);
            return null;
        }

        if (Begins(markup, "<meta"u8) && markup.Length > 5 && (IsSpace(markup[5]) || markup[5] == '/'))
        {
            return ReadMeta(head, open + 5, out next);
        }

        var name = markup.Length > 1 && markup[1] == '/' ? open + 2 : open + 1;
        if (name < head.Length && char.IsAsciiLetter((char)head[name]))
        {
            next = name;
            while (next < head.Length && !IsSpace(head[next]) && head[next] != '>') next++;
            while (ReadAttribute(head, ref next) is not null)
            {
            }

            return null;
        }

        next = markup.Length > 1 && markup[1] is (byte)'!' or (byte)'/' or (byte)'?' ? Behind(head, open, ">"u8) : open + 1;
        return null;
    }

    private static string? ReadMeta(ReadOnlySpan<byte> head, int at, out int next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var gotPragma = false;
        bool? needPragma = null;
        string? label = null;
        while (ReadAttribute(head, ref at) is { } attribute)
        {
            var name = Lower(head[attribute.Name]);
            if (!seen.Add(name)) continue;

            var value = Lower(head[attribute.Value]);
            switch (name)
            {
                case "http-equiv":
                    gotPragma |= value == "content-type";
                    break;
                case "content" when label is null && LabelInContent(value) is { } inContent:
                    label = inContent;
                    needPragma = true;
                    break;
                case "charset":
                    label = value;
                    needPragma = false;
                    break;
                default:
                    break;
            }
        }

        next = at;

        // A tag that the bytes end within declares nothing.
        if (at >= head.Length && head[^1] != '>') return null;
        if (needPragma is null || (needPragma.Value && !gotPragma)) return null;

        return AsDeclared(EncodingLabels.NameOf(label));
    }

    // A declaration that was found by reading bytes as ASCII stands in no UTF-16 page, and the standard reads x-user-defined there as windows-1252.
    private static string? AsDeclared(string? name) => name switch
    {
        "UTF-16BE" or "UTF-16LE" => "UTF-8",
        "x-user-defined" => "windows-1252",
        _ => name,
    };

    /// <summary>The label in the content attribute of a meta element: <c>text/html; charset=gb2312</c>.</summary>
    internal static string? LabelInContent(string content)
    {
        var at = 0;
        while (true)
        {
            at = content.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return null;

            at += "charset".Length;
            while (at < content.Length && IsSpace(content[at])) at++;
            if (at < content.Length && content[at] == '=') break;
        }

        at++;
        while (at < content.Length && IsSpace(content[at])) at++;
        if (at >= content.Length) return null;

        if (content[at] is '"' or '\'')
        {
            var close = content.IndexOf(content[at], at + 1);
            return close < 0 ? null : content[(at + 1)..close];
        }

        var end = at;
        while (end < content.Length && !IsSpace(content[end]) && content[end] != ';') end++;
        return content[at..end];
    }

    // The places of an attribute's name and value; null at the end of the tag, or of the bytes.
    private static (Range Name, Range Value)? ReadAttribute(ReadOnlySpan<byte> head, ref int at)
    {
        while (at < head.Length && (IsSpace(head[at]) || head[at] == '/')) at++;
        if (at >= head.Length) return null;
        if (head[at] == '>')
        {
            at++;
            return null;
        }

        var start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] is not ((byte)'/' or (byte)'>') && (head[at] != '=' || at == start)) at++;
        var name = start..at;
        while (at < head.Length && IsSpace(head[at])) at++;
        if (at >= head.Length) return null;
        if (head[at] != '=') return (name, at..at);

        at++;
        while (at < head.Length && IsSpace(head[at])) at++;
        return at >= head.Length ? null : ReadValue(head, ref at) is { } value ? (name, value) : null;
    }

    private static Range? ReadValue(ReadOnlySpan<byte> head, ref int at)
    {
        if (head[at] is (byte)'"' or (byte)'\'')
        {
            var from = at + 1;
            var close = head[from..].IndexOf(head[at]);
            at = close < 0 ? head.Length : from + close + 1;
            return close < 0 ? null : from..(from + close);
        }

        var start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] != '>') at++;
        return start..at;
    }

    private static string Lower(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes).ToLowerInvariant();

    private static bool Begins(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        bytes.Length >= word.Length && Ascii.EqualsIgnoreCase(bytes[..word.Length], word);

    // The place behind the next occurrence of a mark, or the end.
    private static int Behind(ReadOnlySpan<byte> head, int from, ReadOnlySpan<byte> mark)
    {
        var at = head[from..].IndexOf(mark);
        return at < 0 ? head.Length : from + at + mark.Length;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
