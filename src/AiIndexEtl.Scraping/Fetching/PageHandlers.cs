using System.Net;
using System.Net.Sockets;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Makes the connection side of fetching.</summary>
public static class PageHandlers
{
    /// <summary>
    /// A handler that leaves redirects, content coding and retries to <see cref="PageFetcher"/> and checks, at the moment of connecting,
    /// that a name does not lead into a private network. The caller disposes of it.
    /// </summary>
    public static SocketsHttpHandler Create(FetchOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (!options.AllowPrivateHosts) handler.ConnectCallback = ConnectPublicAsync;
        return handler;
    }

    private static async ValueTask<Stream> ConnectPublicAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var endPoint = context.DnsEndPoint;

        // A proxy that the user has set up may stand in the private network; what it forwards to is its own concern.
        var isProxy = context.InitialRequestMessage.RequestUri is { } asked && !string.Equals(asked.IdnHost.Trim('[', ']'), endPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        var allowed = isProxy ? addresses : Array.FindAll(addresses, PublicAddresses.IsPublic);
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
