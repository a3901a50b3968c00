using System.Text.Json;
using System.Text.Json.Serialization;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Warehouse.Staging;

/// <summary>
/// How rows are written for DuckDB: as <see cref="CoreJson"/> does, but with numbers as strings. DuckDB takes bare JSON numbers through
/// binary floating point and would change long decimals.
/// </summary>
internal static class StagingJson
{
    /// <summary>Rows that all stages know.</summary>
    public static CoreJsonContext Rows { get; } = new(WithNumbersAsText());

    /// <summary>Rows that only the warehouse knows.</summary>
    public static StagingJsonContext WarehouseRows { get; } = new(WithNumbersAsText());

    private static JsonSerializerOptions WithNumbersAsText() => new(CoreJson.Rows.Options)
    {
        NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
    };
}
