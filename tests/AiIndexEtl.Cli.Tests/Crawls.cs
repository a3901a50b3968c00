using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AiIndexEtl.Cli.Tests;

/// <summary>Records of WARC files, and pages to put into them.</summary>
internal static class Crawls
{
    public static byte[] Record(
        string path, string body, string mediaType = "text/html; charset=utf-8", int status = 200, string date = "2025-04-08T09:30:00Z", string host = "https://example.org")
    {
        var http = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\nContent-Type: {mediaType}\r\nETag: \"v1\"\r\n\r\n{body}"));
        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {host}{path}\r\nWARC-Date: {date}\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(header), .. http, .. "\r\n\r\n"u8];
    }

    public static byte[] Packed(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(record);
        return packed.ToArray();
    }

    public static string Page(string billions) =>
        $"""
        <html><head><title>What the money says</title></head><body><h1>What the money says</h1>
        <p>In 2024 private AI investment in the United States reached ${billions} billion, the report of this year says, more than in any year before.</p>
        <p>The authors of the report asked firms all over the world how they use the new tools, and most of them answered that they do so every day.</p>
        <p>Nobody knows how long this will last, but for the time being the curve points upwards, and the halls of computers grow with it.</p></body></html>
        """;
}
