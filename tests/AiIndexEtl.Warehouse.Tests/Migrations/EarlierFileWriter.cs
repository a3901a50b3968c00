using System.Globalization;
using System.Reflection;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Tests.Migrations;

/// <summary>
/// Writes files as earlier versions of the program did: the frozen scripts of their tables, rows in every table, and the views of then.
/// A file of version 3 has lived through versions 1 and 2.
/// </summary>
internal static class EarlierFileWriter
{
    /// <summary>Makes a file.</summary>
    public static void Write(string path, int version)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = new WarehouseConnectionFactory().Open(path, WarehouseAccess.ReadWrite);
        foreach (var number in Enumerable.Range(1, version))
        {
            var script = Text(typeof(IWarehouseConnection).Assembly, Name("schema", number));
            connection.Execute(script);
            connection.Execute(string.Create(
                CultureInfo.InvariantCulture,
                $"INSERT INTO schema_version VALUES ({number}, 'AiIndexEtl', '{ContentId.OfText(script)}', '2025-04-{7 + number:00} 01:00:00Z')"));
            connection.Execute(Text(typeof(EarlierFileWriter).Assembly, Name("migrations/rows", number)));
        }

        connection.Execute(Text(typeof(EarlierFileWriter).Assembly, Name("migrations/views", version)));
        connection.Execute("CHECKPOINT");
    }

    private static string Name(string folder, int version) => string.Create(CultureInfo.InvariantCulture, $"{folder}/{version:0000}.sql");

    private static string Text(Assembly assembly, string name)
    {
        // A build on Windows names the resources with backslashes.
        using var stream = assembly.GetManifestResourceStream(name)
            ?? assembly.GetManifestResourceStream(name.Replace('/', '\\'))
            ?? throw new ArgumentException($"{assembly.GetName().Name} has no {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
