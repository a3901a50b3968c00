using System.Text;

namespace AiIndexEtl.Scraping.Robots;

/// <summary>Reads one line: its comment cut off, its field found under the usual misspellings, its value trimmed.</summary>
internal readonly ref struct RobotsLine
{
    private RobotsLine(RobotsField field, ReadOnlySpan<byte> value)
    {
        Field = field;
        Value = value;
    }

    /// <summary>The field.</summary>
    public RobotsField Field { get; }

    /// <summary>The value without white space around it; it may be empty.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Reads a line without its end.</summary>
    public static RobotsLine Parse(ReadOnlySpan<byte> line)
    {
        var comment = line.IndexOf((byte)'#');
        if (comment >= 0) line = line[..comment];
        line = Trim(line);
        var colon = line.IndexOf((byte)':');
        if (colon >= 0) return new RobotsLine(FieldOf(Trim(line[..colon])), Trim(line[(colon + 1)..]));

        // The colon is forgotten now and then. Two words are a field and its value, more are prose.
        var space = line.IndexOfAny((byte)' ', (byte)'\t');
        if (space < 0) return default;

        var value = Trim(line[space..]);
        return value.IndexOfAny((byte)' ', (byte)'\t') >= 0 ? default : new RobotsLine(FieldOf(line[..space]), value);
    }

    // Beginnings are compared, so that "Disallowed" and "User-agents" count. The misspellings are those that many sites make.
    private static RobotsField FieldOf(ReadOnlySpan<byte> name)
    {
        if (Begins(name, "user-agent"u8) || Begins(name, "useragent"u8) || Begins(name, "user agent"u8)) return RobotsField.UserAgent;
        if (Begins(name, "disallow"u8) || Begins(name, "dissallow"u8) || Begins(name, "dissalow"u8) || Begins(name, "disalow"u8)
            || Begins(name, "diasllow"u8) || Begins(name, "disallaw"u8)) return RobotsField.Disallow;
        if (Begins(name, "allow"u8)) return RobotsField.Allow;
        if (Begins(name, "crawl-delay"u8) || Begins(name, "crawldelay"u8) || Begins(name, "crawl delay"u8)) return RobotsField.CrawlDelay;
        return Begins(name, "sitemap"u8) || Begins(name, "site-map"u8) ? RobotsField.Sitemap : RobotsField.Unknown;
    }

    private static bool Begins(ReadOnlySpan<byte> name, ReadOnlySpan<byte> with) =>
        name.Length >= with.Length && Ascii.EqualsIgnoreCase(name[..with.Length], with);

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\v\f"u8);
}
