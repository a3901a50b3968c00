using AiIndexEtl.Warehouse.Adapter.Native;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>A result, read chunk by chunk.</summary>
internal sealed class LibDuckDbRows : IWarehouseRows
{
    private readonly TypeNode[] _types;
    private DuckDbResult _result;
    private nint _chunk;
    private VectorReader[] _vectors = [];
    private ulong _size;
    private ulong _next;
    private bool _isOpen = true;

    public LibDuckDbRows(DuckDbResult result)
    {
        _result = result;
        var count = (int)NativeMethods.ColumnCount(ref _result);
        _types = new TypeNode[count];
        var columns = new WarehouseColumn[count];
        for (var i = 0; i < count; i++)
        {
            _types[i] = TypeNode.Take(NativeMethods.ColumnType(ref _result, (ulong)i));
            columns[i] = new WarehouseColumn(NativeMethods.Text(NativeMethods.ColumnName(ref _result, (ulong)i)), _types[i].PlainType);
        }

        Columns = columns;
    }

    public IReadOnlyList<WarehouseColumn> Columns { get; }

    public IReadOnlyList<object?> Row { get; private set; } = [];

    public bool Read()
    {
        ObjectDisposedException.ThrowIf(!_isOpen, this);
        if (_next == _size && !NextChunk()) return false;

        var row = new object?[_vectors.Length];
        for (var i = 0; i < row.Length; i++) row[i] = _vectors[i][_next];
        _next++;
        Row = row;
        return true;
    }

    public void Dispose()
    {
        if (!_isOpen) return;

        _isOpen = false;
        if (_chunk != 0) NativeMethods.DestroyChunk(ref _chunk);
        NativeMethods.DestroyResult(ref _result);
    }

    private bool NextChunk()
    {
        if (_chunk != 0) NativeMethods.DestroyChunk(ref _chunk);
        _next = 0;
        _size = 0;
        _chunk = NativeMethods.FetchChunk(_result);
        if (_chunk == 0) return false;

        _size = NativeMethods.ChunkSize(_chunk);
        _vectors = new VectorReader[_types.Length];
        for (var i = 0; i < _vectors.Length; i++) _vectors[i] = new VectorReader(NativeMethods.ChunkVector(_chunk, (ulong)i), _types[i]);
        return _size > 0;
    }
}
