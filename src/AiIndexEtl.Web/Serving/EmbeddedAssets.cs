using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AiIndexEtl.Web.Serving;

/// <summary>Scripts, styles and pictures of the application. Their addresses carry a hash of their bytes, so that browsers keep them for good.</summary>
internal static class EmbeddedAssets
{
    private const string Prefix = "Assets/";

    private static readonly FrozenDictionary<string, (string Address, byte[] Bytes)> s_assets = Load();

    /// <summary>The address of an asset by its file name.</summary>
    public static string AddressOf(string name) => s_assets[name].Address;

    /// <summary>The text of an asset by its file name.</summary>
    public static string TextOf(string name) => System.Text.Encoding.UTF8.GetString(s_assets[name].Bytes);

    /// <summary>Serves the assets.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, (address, bytes)) in s_assets)
        {
            routes.MapGet(address, context =>
            {
                context.Response.ContentType = MediaTypeOf(name);
                context.Response.ContentLength = bytes.Length;
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
            });
        }
    }

    private static FrozenDictionary<string, (string, byte[])> Load()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                var bytes = Read(assembly, name);
                var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
                return ($"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", bytes);
            },
            StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No media type is known for {other}."),
    };
}
