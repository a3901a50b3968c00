using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace AiIndexEtl.Scraping.Tests.Warc;

/// <summary>Builds WARC files in memory, right ones and wrong ones.</summary>
internal static class WarcBuilder
{
    /// <summary>A record with the fields that it needs, unless <paramref name="fields"/> gives them otherwise.</summary>
    public static byte[] Record(string type, string? address, byte[] block, params (string Name, string? Value)[] fields)
    {
        var header = new StringBuilder("WARC/1.1\r\n");
        var all = new List<(string Name, string? Value)>
        {
            ("WARC-Type", type), ("WARC-Record-ID", $"<urn:test:{address ?? type}>"), ("WARC-Date", "2026-04-07T08:09:10Z"), ("WARC-Target-URI", address),
            ("Content-Length", block.Length.ToString(CultureInfo.InvariantCulture)),
        };
        foreach (var field in fields)
        {
            all.RemoveAll(known => known.Name == field.Name);
            all.Add(field);
        }

        foreach (var (name, value) in all)
        {
            if (value is not null) header.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return [.. Encoding.UTF8.GetBytes(header.ToString()), .. "\r\n"u8, .. block, .. "\r\n\r\n"u8];
    }

    /// <summary>A response record that holds a page.</summary>
    public static byte[] Response(string address, string body, params (string Name, string? Value)[] fields) =>
        Record("response", address, Http(200, Encoding.UTF8.GetBytes(body), ("Content-Type", "text/html; charset=utf-8")), fields);

    /// <summary>An HTTP response; it has no Content-Length unless one is given.</summary>
    public static byte[] Http(int status, byte[] body, params (string Name, string Value)[] fields)
    {
        var head = string.Concat(fields.Select(field => $"{field.Name}: {field.Value}\r\n"));
        return [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Word\r\n{head}\r\n")), .. body];
    }

    /// <summary>One gzip member.</summary>
    public static byte[] Gzip(params byte[][] parts)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var part in parts) gzip.Write(part);
        }

        return packed.ToArray();
    }

    /// <summary>A digest as WARC files spell it, in hexadecimal digits.</summary>
#pragma warning disable CA5350 // The format's own algorithm.
    public static string Sha1(byte[] content) => "sha1:" + Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
}
