using System.Net;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Which addresses may be asked at all, and where a redirect may lead. Names are checked again when they are resolved.</summary>
internal sealed class AddressRules(FetchOptions options)
{
    /// <summary>Why an address may not be asked; null where it may.</summary>
    public FetchFailure? RefusalOf(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.Host.Length == 0)
        {
            return new FetchFailure("invalid_address", $"'{address}' is no http or https address.");
        }

        if (address.UserInfo.Length > 0)
        {
            return new FetchFailure("invalid_address", $"The address at '{address.Host}' holds a user name or password. Take it out; pages behind a password are not fetched.");
        }

        // An address written out is checked at once, so that no request is even tried.
        var isPrivate = address.IsLoopback || (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var ip) && !PublicAddresses.IsPublic(ip));
        return isPrivate && !options.AllowsPrivate(address.IdnHost)
            ? new FetchFailure("refused", $"'{address.Host}' is in a private network. {Remedy}")
            : null;
    }

    /// <summary>
    /// Why a redirect may not be followed; null where it may. From https to http it is followed only where the way began with http:
    /// whoever gives an https address relies on nobody changing figures on the line.
    /// </summary>
    public FetchFailure? RefusalOf(Uri start, Uri from, Uri to)
    {
        if (RefusalOf(to) is { } refusal) return refusal with { Message = $"'{from}' redirects: {refusal.Message}" };

        var isDowngrade = from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp && start.Scheme == Uri.UriSchemeHttps;
        return isDowngrade
            ? new FetchFailure("refused", $"'{from}' redirects from https to http, '{to}'. Give the http address itself if the line may be trusted.")
            : null;
    }

    /// <summary>What to do where a private host was refused.</summary>
    public const string Remedy = "Name it in allow_hosts to fetch from there on purpose.";
}
