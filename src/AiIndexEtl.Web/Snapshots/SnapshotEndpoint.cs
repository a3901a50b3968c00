using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Snapshots;

/// <summary>
/// Serves the kept bytes of documents as they were received. They are strangers' pages under our address, and so can neither run nor load
/// nor send anything, and belong to no origin.
/// </summary>
internal static class SnapshotEndpoint
{
    /// <summary>Answers with the bytes of a hash; with 404 where no published document has it or they are not kept.</summary>
    public static async Task<IResult> ServeAsync(string sha256, HttpContext context, WebSettings settings, Published published)
    {
        if (settings.Snapshots is not { } shelf || published.Failure is not null) return Results.NotFound();

        var kinds = published.All(
            SqlFiles.Read("snapshot.sql"), new Dictionary<string, object?> { ["sha256"] = sha256 },
            static row => SnapshotKind.Of(row.Text("media_type"), row.Text("charset")), context.RequestAborted);
        if (kinds.Count == 0 || await shelf.ReadAsync(sha256, context.RequestAborted) is not { } bytes) return Results.NotFound();

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Quarantine;
        return Results.Bytes(bytes, kinds[0].ContentType, kinds[0].IsShown ? null : sha256);
    }
}
