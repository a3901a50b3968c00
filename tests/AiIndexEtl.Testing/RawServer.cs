using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AiIndexEtl.Testing;

/// <summary>
/// A server on a free port of this machine that sends the very bytes it is told to, well-formed or not, and closes the connection: for
/// answers that no real web server would give.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private const string NotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Func<NetworkStream, CancellationToken, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _loop;

    private RawServer()
    {
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>The first line and the fields of every request, in the order of arrival.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Starts a server; what it knows no answer for does not exist.</summary>
    public static RawServer Start() => new();

    /// <summary>The absolute address of a path.</summary>
    public Uri AddressOf(string path) => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>Sends this text, byte for byte, and closes the connection.</summary>
    public void Answer(string path, string text) => Answer(path, Encoding.Latin1.GetBytes(text));

    /// <summary>Sends these bytes and closes the connection.</summary>
    public void Answer(string path, byte[] bytes) => Answer(path, async (stream, cancellationToken) => await stream.WriteAsync(bytes, cancellationToken));

    /// <summary>Answers by a script, and closes the connection when it is over.</summary>
    public void Answer(string path, Func<NetworkStream, CancellationToken, Task> script) => _answers[path] = script;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            var head = await ReadHeadAsync(stream);
            if (head.Length == 0) return;

            _requests.Enqueue(head);
            var path = head.Split(' ')[1];
            if (_answers.TryGetValue(path, out var answer)) await answer(stream, _end.Token);
            else await stream.WriteAsync(Encoding.Latin1.GetBytes(NotFound), _end.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
            // The other side has gone, which is for the test to notice.
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0) return "";
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
