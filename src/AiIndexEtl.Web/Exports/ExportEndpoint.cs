using System.Globalization;
using System.Text;
using AiIndexEtl.Core.Output;
using AiIndexEtl.Web.Data;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Exports;

/// <summary>
/// All facts of a view of Explore as a file: as many as there are, in the order of the view, with the columns of the view <c>all_facts</c>.
/// Rows are handed on as they are read, so that no number of them fills the memory.
/// </summary>
internal static class ExportEndpoint
{
    private static readonly byte[] s_byteOrderMark = [.. Encoding.UTF8.Preamble];

    /// <summary>Writes the file; answers 400 to a format that there is not.</summary>
    public static async Task WriteAsync(HttpContext context, WebSettings settings, Published published, FactSearch search)
    {
        var format = context.Request.Query["format"].ToString();
        if (format is not ("csv" or "jsonl"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("The format is csv or jsonl.", context.RequestAborted);
            return;
        }

        if (published.Failure is not null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (sql, parameters) = search.Statement(FactQuery.Of(context.Request.Query));
        using var rows = published.Reader.Query(sql, parameters, context.RequestAborted);
        var day = settings.Clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Response.ContentType = format == "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"facts-{day}.{format}\"";

        using var piece = new MemoryStream();

        // Excel takes a file without the mark for one in the code page of its machine.
        if (format == "csv") piece.Write(s_byteOrderMark);
        string[] names = [.. rows.Columns.Select(column => column.Name)];
        IRowWriter writer = format == "csv" ? new CsvWriter(piece, names) : new JsonlWriter(piece, names);
        while (rows.Read())
        {
            writer.Write(rows.Row);
            if (piece.Length > s_byteOrderMark.Length) await HandOnAsync(piece, context);
        }

        writer.Complete();
        await HandOnAsync(piece, context);
    }

    // The writers gather large pieces before they write; what they wrote goes on without blocking a thread on a slow reader.
    private static async Task HandOnAsync(MemoryStream piece, HttpContext context)
    {
        await context.Response.Body.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), context.RequestAborted);
        piece.SetLength(0);
    }
}
