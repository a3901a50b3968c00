using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Reviews;

/// <summary>
/// Who may decide. On this machine alone everybody who reaches the pages; beyond it those who gave the token, for as long as their session
/// lasts. Sessions live in memory and end with the process.
/// </summary>
/// <param name="settings">What is served, and to whom.</param>
public sealed class ReviewSessions(WebSettings settings)
{
    /// <summary>Where reviewers sign in.</summary>
    public const string SignInPath = "/review/sign-in";

    private const string Cookie = "review";
    private const int SessionBytes = 32;

    // A person mistypes a token now and then; a guesser of all tokens needs more than the age of the world.
    private const int MostWrongPerAddress = 5;
    private const int MostWrongInAll = 50;

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_lasts = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _sessions = new(StringComparer.Ordinal);
    private readonly List<(DateTimeOffset At, IPAddress? From)> _wrong = [];
    private readonly Lock _lock = new();

    /// <summary>What a request may do.</summary>
    public ReviewAccess AccessOf(HttpRequest request)
    {
        if (settings.ReviewDesk is null) return ReviewAccess.Closed;

        // Beyond this machine nobody decides without a token, whatever the settings forgot to name.
        if (settings.ReviewToken is null) return IPAddress.IsLoopback(settings.ListenOn) ? ReviewAccess.Open : ReviewAccess.Closed;
        return request.Cookies[Cookie] is { } id && _sessions.TryGetValue(id, out var until) && settings.Clock.GetUtcNow() < until
            ? ReviewAccess.Open
            : ReviewAccess.SignInNeeded;
    }

    /// <summary>Begins a session where the token is right.</summary>
    /// <param name="context">The request; its answer gets the cookie.</param>
    /// <param name="token">What was given for the token.</param>
    public SignInOutcome SignIn(HttpContext context, string token)
    {
        var now = settings.Clock.GetUtcNow();
        var from = context.Connection.RemoteIpAddress;
        lock (_lock)
        {
            _wrong.RemoveAll(attempt => now - attempt.At >= s_window);
            if (_wrong.Count >= MostWrongInAll || _wrong.Count(attempt => Equals(attempt.From, from)) >= MostWrongPerAddress) return SignInOutcome.TooMany;
            if (settings.ReviewToken is not { } expected || !IsSame(token, expected))
            {
                _wrong.Add((now, from));
                return SignInOutcome.Wrong;
            }
        }

        foreach (var (old, until) in _sessions)
        {
            if (until <= now) _sessions.TryRemove(old, out _);
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SessionBytes));
        _sessions[id] = now + s_lasts;
        context.Response.Cookies.Append(Cookie, id, CookieOptions(context.Request));
        return SignInOutcome.Granted;
    }

    /// <summary>Ends the session of a request.</summary>
    public void SignOut(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { } id) _sessions.TryRemove(id, out _);
        context.Response.Cookies.Delete(Cookie, CookieOptions(context.Request));
    }

    private static CookieOptions CookieOptions(HttpRequest request) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/" };

    // Hashes have one length, so that the time of the comparison tells nothing of the token, its length included.
    private static bool IsSame(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
