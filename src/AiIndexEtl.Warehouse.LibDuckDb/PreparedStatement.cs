using System.Text;
using AiIndexEtl.Warehouse.Adapter.Native;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>A prepared statement; it must be disposed before its connection.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private nint _handle;

    private PreparedStatement(nint handle) => _handle = handle;

    public nint Handle => _handle;

    /// <summary>Prepares one statement; several at once are refused by DuckDB.</summary>
    public static PreparedStatement Prepare(nint connection, string sql)
    {
        var state = NativeMethods.Prepare(connection, sql, out var handle);
        if (state == 0) return new PreparedStatement(handle);

        var message = NativeMethods.Text(NativeMethods.PrepareError(handle));
        NativeMethods.DestroyPrepare(ref handle);
        throw new WarehouseException(message.Length > 0 ? message : "The statement is empty.");
    }

    /// <summary>The columns of the result, as far as they are known before the statement runs.</summary>
    public IReadOnlyList<(string Name, TypeNode Type)> Columns()
    {
        var columns = new (string, TypeNode)[(int)NativeMethods.PreparedColumnCount(_handle)];
        for (var i = 0; i < columns.Length; i++)
        {
            var type = NativeMethods.PreparedColumnType(_handle, (ulong)i);

            // A type that depends on a parameter is not known yet.
            if (type == 0) return [];
            var node = TypeNode.Take(type);
            if (node.Id == DuckDbType.Invalid) return [];
            columns[i] = (NativeMethods.OwnedText(NativeMethods.PreparedColumnName(_handle, (ulong)i)), node);
        }

        return columns;
    }

    /// <summary>Binds a named parameter.</summary>
    public void Bind(string name, object? value)
    {
        if (NativeMethods.BindParameterIndex(_handle, out var index, name) != 0) throw new WarehouseException($"The statement has no parameter ${name}.");

        var state = value switch
        {
            null => NativeMethods.BindNull(_handle, index),
            bool flag => NativeMethods.BindBoolean(_handle, index, flag),
            int number => NativeMethods.BindInt64(_handle, index, number),
            long number => NativeMethods.BindInt64(_handle, index, number),
            double number => NativeMethods.BindDouble(_handle, index, number),
            string text => BindText(index, text),
            _ => throw new ArgumentException($"A parameter is null, text, bool, int, long or double; {name} is {value.GetType().Name}.", nameof(value)),
        };
        if (state != 0) throw new WarehouseException($"DuckDB refused the value of parameter ${name}.");
    }

    public void Dispose()
    {
        if (_handle != 0) NativeMethods.DestroyPrepare(ref _handle);
    }

    private unsafe int BindText(ulong index, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* pointer = bytes)
        {
            // An empty array has no address; DuckDB wants one all the same.
            byte none = 0;
            return NativeMethods.BindVarchar(_handle, index, bytes.Length == 0 ? &none : pointer, (ulong)bytes.Length);
        }
    }
}
