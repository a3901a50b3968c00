using AiIndexEtl.Warehouse.Connections;
using DuckDB.NET.Data;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>One connection of DuckDB.NET, and with it a database of its own: the spelling of its path is shared with no other.</summary>
internal sealed class DuckDbNetConnection(DuckDBConnection connection, PathSpelling spelling) : IWarehouseConnection
{
    public void Execute(string script, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        using var registration = cancellationToken.Register(command.Cancel);
        Failures.Translate(command.ExecuteNonQuery, cancellationToken);
    }

    public IWarehouseRows Query(string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var command = connection.CreateCommand();
        try
        {
            command.CommandText = sql;
            foreach (var (name, value) in parameters ?? new Dictionary<string, object?>()) command.Parameters.Add(Parameter(name, value));

            using var registration = cancellationToken.Register(command.Cancel);
            return Failures.Translate(() => new DuckDbNetRows(command, command.ExecuteReader()), cancellationToken);
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        spelling.Dispose();
    }

    private static DuckDBParameter Parameter(string name, object? value) => value is null or string or bool or int or long or double
        ? new DuckDBParameter { ParameterName = name, Value = value }
        : throw new ArgumentException($"A parameter is null, text, bool, int, long or double; {name} is {value.GetType().Name}.", nameof(value));
}
