using System.Text;

namespace AiIndexEtl.Scraping.Robots;

/// <summary>
/// A robots.txt, read and asked by the rules of RFC 9309. Reading never fails: any bytes are a robots.txt, and what cannot be
/// understood is passed over. What an absent or unreachable file means is for the caller, as it depends on the answer's status.
/// </summary>
public sealed class RobotsTxt
{
    private readonly IReadOnlyDictionary<string, RobotsAgent> _agents;

    private RobotsTxt(RobotsParser parser)
    {
        _agents = parser.Agents;
        Sitemaps = parser.Sitemaps;
    }

    /// <summary>The sitemaps that the file names (http and https), in its order, each once; they belong to no group.</summary>
    public IReadOnlyList<Uri> Sitemaps { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="body">Its bytes with the content coding undone. The first 500 KiB are read, up to the last whole line in them.</param>
    /// <param name="address">Where the file was found, to resolve a sitemap that is given as a path; null leaves such sitemaps out.</param>
    public static RobotsTxt Parse(ReadOnlySpan<byte> body, Uri? address = null)
    {
        var parser = new RobotsParser(address);
        parser.Read(body);
        return new RobotsTxt(parser);
    }

    /// <summary>
    /// Whether an address may be fetched: by the groups that name the token, all taken together; where none does, by those for <c>*</c>;
    /// where there is none either, it may. The longest matching pattern decides, and Allow between equals. The file
    /// <c>/robots.txt</c> itself is always allowed. The host of the address is not looked at: the caller asks the file of its origin.
    /// </summary>
    /// <param name="productToken">The name of the crawler, in any case; a version behind a slash and what follows a space do not count.</param>
    /// <param name="address">An absolute http or https address.</param>
    public RobotsVerdict Allows(string productToken, Uri address)
    {
        if (!address.IsAbsoluteUri) throw new ArgumentException($"The address '{address}' must be absolute to be looked up in a robots.txt.", nameof(address));

        var target = PathOctets.OfTarget(Encoding.UTF8.GetBytes(address.PathAndQuery));
        var (name, agent) = AgentOf(productToken);
        if (agent is null || target.AsSpan().SequenceEqual("/robots.txt"u8)) return new RobotsVerdict(IsAllowed: true, Rule: null, Line: null, name);

        var rule = agent.Decide(target);
        return new RobotsVerdict(rule?.IsAllow ?? true, rule?.Text, rule?.Line, name);
    }

    /// <summary>
    /// The time between two requests that the file asks of a crawler, from the groups that <see cref="Allows"/> obeys; null where they
    /// ask for none. Of several the longest. It is as the file says: the caller sets a floor and a ceiling of its own.
    /// </summary>
    public TimeSpan? CrawlDelay(string productToken) => AgentOf(productToken).Agent?.Delay;

    private (string? Name, RobotsAgent? Agent) AgentOf(string productToken)
    {
        var token = RobotsParser.TokenOf(Encoding.UTF8.GetBytes(productToken.Trim()));
        if (_agents.TryGetValue(token, out var own)) return (token, own);
        return _agents.TryGetValue("*", out var everybody) ? ("*", everybody) : (null, null);
    }
}
