namespace AiIndexEtl.Warehouse.Connections;

/// <summary>
/// The rows of a query, read forwards once. Values are plain and the same from every library: null, <see cref="string"/>,
/// <see cref="long"/>, <see cref="decimal"/> (no trailing zeros), <see cref="double"/>, <see cref="bool"/>, <see cref="DateOnly"/>,
/// <see cref="DateTimeOffset"/> in UTC (TIMESTAMPTZ), <see cref="IReadOnlyList{T}"/> of object (lists, arrays) and
/// <see cref="IReadOnlyDictionary{TKey,TValue}"/> of string and object (STRUCT, MAP). Anything else, a figure too wide for
/// <see cref="decimal"/> and a date that .NET cannot hold included, comes as the text that DuckDB prints for it.
/// </summary>
public interface IWarehouseRows : IDisposable
{
    /// <summary>The columns, in order.</summary>
    IReadOnlyList<WarehouseColumn> Columns { get; }

    /// <summary>The row that <see cref="Read"/> came to; a new array for each row.</summary>
    IReadOnlyList<object?> Row { get; }

    /// <summary>Goes on to the next row; false behind the last.</summary>
    /// <exception cref="WarehouseException">The row cannot be read.</exception>
    bool Read();
}
