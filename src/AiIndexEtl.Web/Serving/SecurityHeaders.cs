using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Serving;

/// <summary>Headers that every answer carries, so that no page can load or run anything that does not come from this application.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing but what this application serves: no inline script, no inline style, no other host. Content Security Policy Level 3.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For bodies received from elsewhere: shown as they are, unable to run, to send or to load anything.</summary>
    public const string Quarantine = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Puts the headers on an answer.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Other sites learn nothing of the pages. With "no-referrer" browsers would not say of our own forms either where they come from.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
