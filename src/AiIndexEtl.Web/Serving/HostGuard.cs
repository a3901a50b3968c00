using System.Net;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Serving;

/// <summary>
/// Who may ask. An application that listens on this machine alone answers only to names of this machine: otherwise a page on the internet
/// whose name resolves to this machine (DNS rebinding) could read it through the browser.
/// </summary>
internal static class HostGuard
{
    /// <summary>True where a request may be answered.</summary>
    public static bool Allows(IPAddress listensOn, HostString host)
    {
        if (!IPAddress.IsLoopback(listensOn)) return true;
        var name = host.Host.Trim('[', ']');
        return string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
