using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Reviews;

/// <summary>Keeps the name of a reviewer, so that it is written once.</summary>
internal static class ReviewerCookie
{
    /// <summary>Its name.</summary>
    public const string Name = "reviewer";

    /// <summary>Keeps a name for a year; an empty one is forgotten.</summary>
    public static void Keep(HttpResponse response, string reviewer)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), Path = "/review" };
        if (reviewer.Length > 0) response.Cookies.Append(Name, reviewer, options);
        else response.Cookies.Delete(Name, new CookieOptions { Path = "/review" });
    }
}
