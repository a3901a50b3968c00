namespace AiIndexEtl.Warehouse.Connections;

/// <summary>Short ways to ask small questions.</summary>
public static class WarehouseRowsExtensions
{
    /// <summary>All rows of a query; for results known to be small.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> All(
        this IWarehouseConnection connection, string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        using var rows = connection.Query(sql, parameters, cancellationToken);
        var all = new List<IReadOnlyList<object?>>();
        while (rows.Read()) all.Add(rows.Row);
        return all;
    }

    /// <summary>The first value of the first row; null where there is no row.</summary>
    public static object? Scalar(
        this IWarehouseConnection connection, string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        using var rows = connection.Query(sql, parameters, cancellationToken);
        return rows.Read() ? rows.Row[0] : null;
    }
}
