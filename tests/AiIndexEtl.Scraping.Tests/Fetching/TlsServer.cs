using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>A server on a free port that speaks TLS with a certificate that nobody trusts, and answers every request with a page.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly bool _endsInHandshake;
    private readonly Task _loop;

    private TlsServer(X509Certificate2 certificate, bool endsInHandshake)
    {
        _certificate = certificate;
        _endsInHandshake = endsInHandshake;
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>The address of a page.</summary>
    public Uri Address => new($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/a");

    /// <summary>How many requests came through; a client that looks at the certificate sends none.</summary>
    public int Requests { get; private set; }

    /// <summary>Starts a server.</summary>
    /// <param name="name">Whom the certificate is for.</param>
    /// <param name="days">How long it is valid from yesterday on; a negative number for one that has run out.</param>
    /// <param name="endsInHandshake">Whether the connection is closed in the middle of the handshake.</param>
    public static TlsServer Start(string name, int days, bool endsInHandshake = false)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var until = DateTimeOffset.UtcNow.AddDays(days);
        using var made = request.CreateSelfSigned(until.AddDays(-Math.Abs(days) - 2), until);

        // A key that was never exported cannot be used by the server on every system.
        return new TlsServer(X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null), endsInHandshake);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _loop;
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) await ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is InvalidOperationException or SocketException)
        {
            // The server was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            if (_endsInHandshake)
            {
                await connection.GetStream().ReadExactlyAsync(new byte[5]);
                return;
            }

            await using var stream = new SslStream(connection.GetStream());
            await stream.AuthenticateAsServerAsync(_certificate);
            if (await stream.ReadAsync(new byte[4096]) == 0) return;
            Requests++;
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>5%</p>"u8.ToArray());
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The other side does not trust it, as it should not.
        }
    }
}
