using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Serving;

/// <summary>
/// What a reader chose: language and colours. Kept in cookies of this application; <c>lang</c> in an address outweighs the cookie, so that a
/// view can be sent in a language; without either, the browser's language counts.
/// </summary>
/// <param name="Language"><c>en</c> or <c>zh</c>.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c> or <c>auto</c>.</param>
public sealed record Preferences(string Language, string Theme)
{
    private const string LanguageCookie = "lang";
    private const string ThemeCookie = "theme";

    /// <summary>The preferences of a request.</summary>
    public static Preferences Of(HttpRequest request)
    {
        var language = Known(request.Query[LanguageCookie]) ?? Known(request.Cookies[LanguageCookie]) ?? Accepted(request.Headers.AcceptLanguage);
        return new Preferences(language, request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie]! : "auto");
    }

    /// <summary>Keeps a choice for a year.</summary>
    public static void Keep(HttpResponse response, string? language, string? theme)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/" };
        if (Known(language) is { } known) response.Cookies.Append(LanguageCookie, known, options);
        if (theme is "light" or "dark" or "auto") response.Cookies.Append(ThemeCookie, theme, options);
    }

    private static string? Known(string? name) => name is "en" or "zh" ? name : null;

    private static string Accepted(string? header)
    {
        // The order of the header is taken for that of preference; browsers write it so.
        foreach (var part in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return "zh";
            if (part.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return "en";
        }

        return "en";
    }
}
