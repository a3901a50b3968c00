using AiIndexEtl.Web.Exports;
using AiIndexEtl.Web.Snapshots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AiIndexEtl.Web.Serving;

/// <summary>What is served besides pages.</summary>
internal static class Endpoints
{
    /// <summary>Puts them in place.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/events", (HttpContext context, PublicationWatch watch) => watch.StreamAsync(context));
        routes.MapGet("/preferences", Keep);
        SeriesFiles.Map(routes);
        routes.MapGet("/export", ExportEndpoint.WriteAsync);
        routes.MapGet("/snapshots/{sha256}", SnapshotEndpoint.ServeAsync);
    }

    // A link sets what it names and leads back, so that the switches work without scripts.
    private static IResult Keep(HttpContext context)
    {
        var query = context.Request.Query;
        Preferences.Keep(context.Response, query["lang"], query["theme"]);
        var back = query["back"].ToString();
        return Results.LocalRedirect(back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) ? back : "/");
    }
}
