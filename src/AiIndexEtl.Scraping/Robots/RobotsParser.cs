using System.Globalization;
using System.Text;

namespace AiIndexEtl.Scraping.Robots;

/// <summary>Reads the lines of a robots.txt into what each product token is told.</summary>
internal sealed class RobotsParser(Uri? address)
{
    // RFC 9309 asks for at least 500 KiB; what comes behind is not read.
    private const int MaxBytes = 500 * 1024;

    // Eight times the longest address that browsers of old took. A longer line is cut: its path is longer than any address.
    private const int MaxLine = 8 * 2083;

    private readonly Dictionary<string, RobotsAgent> _agents = new(StringComparer.Ordinal);
    private readonly List<Uri> _sitemaps = [];
    private readonly HashSet<Uri> _known = [];
    private readonly List<RobotsAgent> _undelayed = [];
    private List<RobotsRule> _rules = [];
    private bool _isNaming;
    private bool _hasAgent;

    /// <summary>What each product token in lower case is told; <c>*</c> is everybody else.</summary>
    public IReadOnlyDictionary<string, RobotsAgent> Agents => _agents;

    /// <summary>The sitemaps in the order of the file, each once.</summary>
    public IReadOnlyList<Uri> Sitemaps => _sitemaps;

    /// <summary>Reads a file.</summary>
    public void Read(ReadOnlySpan<byte> body)
    {
        body = Decoded(body);
        var isCut = body.Length > MaxBytes;
        if (isCut) body = body[..MaxBytes];
        for (var number = 1; !body.IsEmpty; number++)
        {
            var end = body.IndexOfAny((byte)'\r', (byte)'\n');

            // The last line of a file that was cut is not what its author wrote.
            if (end < 0 && isCut) return;

            var line = end < 0 ? body : body[..end];
            var isPair = end >= 0 && end + 1 < body.Length && body[end] == '\r' && body[end + 1] == '\n';
            body = end < 0 ? [] : body[(end + (isPair ? 2 : 1))..];
            Take(RobotsLine.Parse(line.Length > MaxLine ? line[..MaxLine] : line), number);
        }
    }

    /// <summary>The token that a value names, in lower case: its letters, digits, hyphens and underscores before anything else. Empty where it names none.</summary>
    public static string TokenOf(ReadOnlySpan<byte> value)
    {
        if (value.Length > 0 && value[0] == '*' && (value.Length == 1 || value[1] is (byte)' ' or (byte)'\t')) return "*";

        var length = 0;
        while (length < value.Length && (char.IsAsciiLetterOrDigit((char)value[length]) || value[length] is (byte)'-' or (byte)'_')) length++;
        return Encoding.ASCII.GetString(value[..length]).ToLowerInvariant();
    }

    private void Take(RobotsLine line, int number)
    {
        switch (line.Field)
        {
            case RobotsField.UserAgent:
                TakeAgent(line.Value);
                break;
            case RobotsField.Allow or RobotsField.Disallow:
                TakeRule(line, number);
                break;
            case RobotsField.CrawlDelay:
                TakeDelay(line.Value);
                break;
            case RobotsField.Sitemap:
                TakeSitemap(line.Value);
                break;
            default:
                // Other lines are passed over and do not part a group.
                break;
        }
    }

    private void TakeAgent(ReadOnlySpan<byte> value)
    {
        if (!_isNaming)
        {
            _rules = [];
            _undelayed.Clear();
        }

        _isNaming = true;
        _hasAgent = true;
        var token = TokenOf(value);
        if (token.Length == 0) return;

        if (!_agents.TryGetValue(token, out var agent)) _agents.Add(token, agent = new RobotsAgent());
        agent.Join(_rules);
        _undelayed.Add(agent);
    }

    private void TakeRule(RobotsLine line, int number)
    {
        // A rule before any agent is for nobody. An empty path is no rule, but it ends the naming of agents as any rule does.
        _isNaming = false;
        if (!_hasAgent || line.Value.IsEmpty) return;

        var isAllow = line.Field == RobotsField.Allow;
        var text = (isAllow ? "Allow: " : "Disallow: ") + Encoding.UTF8.GetString(line.Value);
        _rules.Add(new RobotsRule(isAllow, PathPattern.Parse(line.Value), text, number));
    }

    // RFC 9309 does not know this field, so it does not part a group. It goes to the agents that were named and have none yet from
    // this group, because files that give each agent only a delay are common and the last agent's rules follow below them.
    private void TakeDelay(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > int.MaxValue) return;

        foreach (var agent in _undelayed) agent.Ask(new TimeSpan((long)(seconds * TimeSpan.TicksPerSecond)));
        _undelayed.Clear();
    }

    private void TakeSitemap(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);

        // A path alone is a common slip. Without the place of the file it cannot be resolved, and on Unix it would pass for a file.
        Uri? sitemap;
        if (address is null ? !Uri.TryCreate(text, UriKind.Absolute, out sitemap) : !Uri.TryCreate(address, text, out sitemap)) return;
        if (sitemap.Scheme is "http" or "https" && _known.Add(sitemap)) _sitemaps.Add(sitemap);
    }

    // The file has to be UTF-8; a byte order mark of UTF-16 says plainly that it is not.
    private static ReadOnlySpan<byte> Decoded(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return body[3..];

        var isLittle = body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        if (!isLittle && !body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return body;

        var wide = body[2..Math.Min(body.Length, 2 + (2 * (MaxBytes + 1)))];
        return Encoding.UTF8.GetBytes((isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(wide));
    }
}
