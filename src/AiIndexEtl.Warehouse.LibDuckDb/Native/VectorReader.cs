using System.Numerics;
using System.Text;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Adapter.Native;

/// <summary>Reads single values out of one vector. Valid as long as the chunk that the vector belongs to.</summary>
internal sealed unsafe class VectorReader
{
    private const int InlineLength = 12;
    private readonly TypeNode _type;
    private readonly byte* _data;
    private readonly ulong* _validity;
    private readonly VectorReader[] _children;

    public VectorReader(nint vector, TypeNode type)
    {
        _type = type;
        _data = NativeMethods.VectorData(vector);
        _validity = NativeMethods.VectorValidity(vector);
        _children = type.Id switch
        {
            DuckDbType.List => [new VectorReader(NativeMethods.ListChild(vector), type.Children[0])],
            DuckDbType.Array => [new VectorReader(NativeMethods.ArrayChild(vector), type.Children[0])],
            DuckDbType.Map => ReadersOfFields(NativeMethods.ListChild(vector), type.Children),
            DuckDbType.Struct => ReadersOfFields(vector, type.Children),
            _ => [],
        };
    }

    /// <summary>The value of a row, null where it is NULL.</summary>
    public object? this[ulong row] => IsNull(row) ? null : Value(row);

    private static VectorReader[] ReadersOfFields(nint vector, IReadOnlyList<TypeNode> types)
    {
        var readers = new VectorReader[types.Count];
        for (var i = 0; i < readers.Length; i++) readers[i] = new VectorReader(NativeMethods.StructChild(vector, (ulong)i), types[i]);
        return readers;
    }

    private bool IsNull(ulong row) => _type.Id == DuckDbType.SqlNull || (_validity != null && (_validity[row / 64] >> (int)(row % 64) & 1) == 0);

    private object Value(ulong row) => _type.Id switch
    {
        DuckDbType.Boolean => _data[row] != 0,
        DuckDbType.TinyInt or DuckDbType.SmallInt or DuckDbType.Integer or DuckDbType.BigInt
            or DuckDbType.UTinyInt or DuckDbType.USmallInt or DuckDbType.UInteger => (long)Integer(_type.Id, row),
        DuckDbType.UBigInt or DuckDbType.HugeInt or DuckDbType.UHugeInt => PlainValue.OfInteger(Integer(_type.Id, row)),
        DuckDbType.Decimal => PlainValue.OfDecimal(Integer(_type.Storage, row), _type.Scale),
        DuckDbType.Float => PlainValue.OfFloat(At<float>(row)),
        DuckDbType.Double => At<double>(row),
        DuckDbType.Date => PlainValue.OfDate(At<int>(row)),
        DuckDbType.Time => PlainValue.OfTime(At<long>(row)),
        DuckDbType.Timestamp => PlainValue.OfTimestamp(At<long>(row)),
        DuckDbType.TimestampS => PlainValue.OfTimestamp(Scaled(At<long>(row), 1_000_000)),
        DuckDbType.TimestampMs => PlainValue.OfTimestamp(Scaled(At<long>(row), 1_000)),
        DuckDbType.TimestampNs => PlainValue.OfTimestamp(DateTime.UnixEpoch.AddTicks(At<long>(row) / 100)),
        DuckDbType.TimestampTz => PlainValue.OfInstant(At<long>(row)),
        DuckDbType.Interval => Interval(row),
        DuckDbType.Uuid => Uuid(row),
        DuckDbType.Varchar => Encoding.UTF8.GetString(Bytes(row)),
        DuckDbType.Blob => PlainValue.OfBlob(Bytes(row)),
        DuckDbType.Enum => _type.Words[(int)Integer(_type.Storage, row)],
        DuckDbType.List => Items(At<ulong>(row * 2), At<ulong>(row * 2 + 1)),
        DuckDbType.Array => Items(row * _type.ArraySize, _type.ArraySize),
        DuckDbType.Map => Map(At<ulong>(row * 2), At<ulong>(row * 2 + 1)),
        DuckDbType.Struct => Struct(row),
        _ => throw new WarehouseException($"A value of DuckDB's type {(int)_type.Id} cannot be read; cast it to VARCHAR."),
    };

    private T At<T>(ulong index) where T : unmanaged => ((T*)_data)[index];

    private BigInteger Integer(DuckDbType storage, ulong row) => storage switch
    {
        DuckDbType.TinyInt => (BigInteger)At<sbyte>(row),
        DuckDbType.SmallInt => At<short>(row),
        DuckDbType.Integer => At<int>(row),
        DuckDbType.BigInt => At<long>(row),
        DuckDbType.UTinyInt => At<byte>(row),
        DuckDbType.USmallInt => At<ushort>(row),
        DuckDbType.UInteger => At<uint>(row),
        DuckDbType.UBigInt => At<ulong>(row),
        DuckDbType.UHugeInt => At<UInt128>(row),
        _ => At<Int128>(row),
    };

    // Seconds and milliseconds that overflow as microseconds are the infinities, or as good as that.
    private static long Scaled(long value, long factor) =>
        Int128.Abs((Int128)value * factor) < long.MaxValue ? value * factor : value > 0 ? long.MaxValue : -long.MaxValue;

    private string Interval(ulong row) => PlainValue.OfInterval(At<int>(row * 4), At<int>(row * 4 + 1), At<long>(row * 2 + 1));

    // DuckDB stores a UUID as an integer with the first bit flipped, so that it sorts like its text.
    private string Uuid(ulong row)
    {
        var bits = At<UInt128>(row) ^ (UInt128.One << 127);
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < 16; i++) bytes[15 - i] = (byte)(bits >> (8 * i) & 0xFF);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    // Up to twelve bytes stand in the vector itself, behind their length; longer texts behind a pointer.
    private ReadOnlySpan<byte> Bytes(ulong row)
    {
        var entry = _data + row * 16;
        var length = *(uint*)entry;
        return length <= InlineLength ? new ReadOnlySpan<byte>(entry + 4, (int)length) : new ReadOnlySpan<byte>(*(byte**)(entry + 8), (int)length);
    }

    private object?[] Items(ulong offset, ulong length)
    {
        var items = new object?[(int)length];
        for (var i = 0; i < items.Length; i++) items[i] = _children[0][offset + (ulong)i];
        return items;
    }

    private Dictionary<string, object?> Map(ulong offset, ulong length)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = offset; i < offset + length; i++) map[PlainValue.OfKey(_children[0][i])] = _children[1][i];
        return map;
    }

    private Dictionary<string, object?> Struct(ulong row)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < _children.Length; i++) fields[_type.Names[i]] = _children[i][row];
        return fields;
    }
}
