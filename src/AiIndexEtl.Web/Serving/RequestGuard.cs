using AiIndexEtl.Web.Reviews;
using AiIndexEtl.Web.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AiIndexEtl.Web.Serving;

/// <summary>
/// What requests that change something must be like: sent by a page of this application, short, and where reviewers sign in, by one of them.
/// Forms carry a token against forgery besides; this guard stands before it and needs no cookie.
/// </summary>
internal static class RequestGuard
{
    /// <summary>The most bytes of a form. Twelve slots and a reason take a few thousand.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Answers requests that are refused; hands the others on.</summary>
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next, ReviewSessions sessions)
    {
        if (!Changes(context.Request.Method))
        {
            await next(context);
            return;
        }

        if (Refusal(context, sessions) is var (status, key))
        {
            await RefuseAsync(context, status, key);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }) await RefuseAsync(context, StatusCodes.Status400BadRequest, "guard.stale");
    }

    private static (int Status, string Key)? Refusal(HttpContext context, ReviewSessions sessions)
    {
        if (!ComesFromHere(context.Request)) return (StatusCodes.Status403Forbidden, "guard.origin");
        if (context.Request.ContentLength > MostBytes) return (StatusCodes.Status413PayloadTooLarge, "guard.long");

        // Whoever signs in has no session yet.
        var isSignIn = context.Request.Path.Equals(ReviewSessions.SignInPath, StringComparison.OrdinalIgnoreCase);
        return sessions.AccessOf(context.Request) switch
        {
            ReviewAccess.Closed => (StatusCodes.Status403Forbidden, "guard.closed"),
            ReviewAccess.SignInNeeded when !isSignIn => (StatusCodes.Status403Forbidden, "guard.sign_in"),
            _ => null,
        };
    }

    private static bool Changes(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);

    // Browsers say where a form comes from: by Sec-Fetch-Site where the connection is trusted (W3C Fetch Metadata), by Origin everywhere
    // (RFC 6454). A request that says neither comes from no page.
    private static bool ComesFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0 && site != "same-origin") return false;

        var origin = request.Headers.Origin;
        if (origin.Count == 0) return site.Count > 0;

        // A proxy that speaks TLS to the browser speaks plain HTTP to this application.
        return IsOrigin(origin, request.Scheme, request.Host) || IsOrigin(origin, Uri.UriSchemeHttps, request.Host);
    }

    private static bool IsOrigin(string? origin, string scheme, HostString host) => string.Equals(origin, $"{scheme}://{host}", StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, int status, string key)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        var words = Words.Of(Preferences.Of(context.Request).Language);
        return context.Response.WriteAsync(words.With(key, ReviewSessions.SignInPath), context.RequestAborted);
    }
}
