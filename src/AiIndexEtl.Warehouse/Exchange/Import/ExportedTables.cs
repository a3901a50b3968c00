using System.Globalization;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Makes the tables of an empty file from an export, at the version that was exported, and takes them to the newest one.</summary>
internal static class ExportedTables
{
    // A text is one JSON value; no article is longer.
    private const int LongestObject = 1 << 27;

    /// <summary>Loads the tables within one transaction, which the caller commits.</summary>
    /// <returns>Why the export cannot be loaded; null where it was.</returns>
    public static string? Load(
        IWarehouseConnection connection, ExportManifest manifest, IReadOnlyDictionary<string, string> paths, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var script in SqlScripts.In("schema").Take(manifest.SchemaVersion)) connection.Execute(SqlScripts.Read(script), cancellationToken);

        var tables = TableColumns.Read(connection);
        var exported = manifest.Files.ToDictionary(file => file.Table!, file => file.Columns!, StringComparer.Ordinal);
        if (!tables.Keys.SequenceEqual(exported.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || tables.FirstOrDefault(table => !table.Value.SequenceEqual(exported[table.Key])).Key is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The tables of the export are not those of version {manifest.SchemaVersion} of this program. Export again with a released version.");
        }

        foreach (var (table, columns) in tables)
        {
            connection.Execute(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"INSERT INTO {SqlText.Name(table)} BY NAME FROM read_json({SqlText.Literal(paths[table])}, format = 'newline_delimited', maximum_object_size = {LongestObject}, columns = {TableColumns.Read(columns)})"),
                cancellationToken);
        }

        Schema.Migrate(connection, manifest.SchemaVersion, now, cancellationToken);
        return null;
    }
}
