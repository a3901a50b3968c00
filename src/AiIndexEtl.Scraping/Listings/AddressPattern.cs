using System.Text;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Listings;

/// <summary>
/// A pattern over addresses: <c>*</c> stands for any letters but <c>/</c>, <c>**</c> for any letters. One that begins with a scheme is
/// compared with the whole address, one that begins with <c>/</c> with its path, any other with host and path. The query counts only
/// where the pattern has a <c>?</c>, the fragment never. Hosts are compared without regard to case, and paths both as sent and unescaped.
/// </summary>
public sealed class AddressPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Regex _expression;
    private readonly bool _hasScheme;
    private readonly bool _hasHost;
    private readonly bool _hasQuery;

    /// <summary>Makes the pattern of a text; any text makes one.</summary>
    public AddressPattern(string text)
    {
        Text = text;
        _hasScheme = text.Contains("://", StringComparison.Ordinal);
        _hasHost = !text.StartsWith('/');
        _hasQuery = text.Contains('?', StringComparison.Ordinal);

        var hostStart = _hasScheme ? text.IndexOf("://", StringComparison.Ordinal) + 3 : 0;
        var hostEnd = text.IndexOf('/', hostStart) is var slash and >= 0 ? slash : text.Length;
        var host = text[hostStart..hostEnd].ToLowerInvariant();
        Host = _hasHost && host.Length > 0 && !host.Contains('*', StringComparison.Ordinal) ? host : null;
        var whole = _hasHost ? text[..hostStart].ToLowerInvariant() + host + text[hostEnd..] : text;
        _expression = new Regex(ExpressionOf(whole), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline, Patience);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The host, with its port where the pattern gives one, that the pattern names letter by letter; null where it leaves the host open.</summary>
    public string? Host { get; }

    /// <summary>Whether the pattern matches the whole of an address.</summary>
    public bool Matches(Uri address) =>
        _expression.IsMatch(Compared(address, address.IdnHost, address.AbsolutePath, address.Query))
        || _expression.IsMatch(Compared(address, address.Host, Uri.UnescapeDataString(address.AbsolutePath), Uri.UnescapeDataString(address.Query)));

    /// <summary>Whether the pattern names the host of an address letter by letter.</summary>
    public bool Names(Uri address) => Host is not null && (Host == AuthorityOf(address, address.IdnHost) || Host == AuthorityOf(address, address.Host));

    private string Compared(Uri address, string host, string path, string query)
    {
        var tail = _hasQuery ? path + query : path;
        if (!_hasHost) return tail;
        return (_hasScheme ? address.Scheme + "://" : "") + AuthorityOf(address, host) + tail;
    }

    private static string AuthorityOf(Uri address, string host) =>
        address.IsDefaultPort ? host : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host}:{address.Port}");

    private static string ExpressionOf(string pattern)
    {
        var expression = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '*')
            {
                expression.Append(Regex.Escape(pattern[i].ToString()));
            }
            else if (i + 1 < pattern.Length && pattern[i + 1] == '*')
            {
                expression.Append(".*");
                i++;
            }
            else
            {
                expression.Append("[^/]*");
            }
        }

        return expression.Append('$').ToString();
    }
}
