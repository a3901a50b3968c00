using System.Net;
using System.Net.Sockets;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Makes the connection side of fetching.</summary>
public static class PageHandlers
{
    /// <summary>
    /// A handler that leaves redirects, content coding and retries to <see cref="PageFetcher"/> and checks, at the moment of connecting,
    /// that a name does not lead into a private network. It keeps no cookies and sends no Referer. The caller disposes of it.
    /// </summary>
    public static SocketsHttpHandler Create(FetchOptions options) => Create(options, Dns.GetHostAddressesAsync);

    /// <summary>Whether a request failed because its name leads into a private network.</summary>
    public static bool IsPrivateHost(Exception error) => error is PrivateHostException || error.InnerException is PrivateHostException;

    /// <summary>The same with another way of finding the addresses of a name.</summary>
    internal static SocketsHttpHandler Create(FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        MaxResponseHeadersLength = options.MaxHeaderKilobytes,

        // A redirect's few words are read on, which spares a connection; what was refused may be endless.
        MaxResponseDrainSize = 64 * 1024,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context, options, resolve, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken)
    {
        var endPoint = context.DnsEndPoint;

        // A proxy that the user has set up may stand in the private network; what it forwards to is its own concern.
        // Pages are never asked for by CONNECT: that is the handler asking a proxy for a way to an https address.
        var request = context.InitialRequestMessage;
        var isProxy = request.Method == HttpMethod.Connect
            || (request.RequestUri is { } asked && !string.Equals(asked.IdnHost.Trim('[', ']'), endPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase));

        // The name is asked once and the connection goes to the very addresses that were checked: a name server that gives another
        // answer the second time gains nothing.
        var addresses = await resolve(endPoint.Host, cancellationToken);
        var allowed = isProxy || options.AllowsPrivate(endPoint.Host) ? addresses : Array.FindAll(addresses, PublicAddresses.IsPublic);
        if (allowed.Length == 0) throw new PrivateHostException(endPoint.Host);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
