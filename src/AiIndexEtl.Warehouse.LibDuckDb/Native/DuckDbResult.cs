using System.Runtime.InteropServices;

namespace AiIndexEtl.Warehouse.Adapter.Native;

/// <summary>duckdb_result of the C API; its fields are DuckDB's own business, only its size matters here.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DuckDbResult
{
    public ulong ColumnCount;
    public ulong RowCount;
    public ulong RowsChanged;
    public nint Columns;
    public nint ErrorMessage;
    public nint InternalData;
}
