using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Adapter.Native;

/// <summary>A logical type as this binding needs it: read from the C API once per column, then free of native handles.</summary>
internal sealed record TypeNode
{
    public required DuckDbType Id { get; init; }

    /// <summary>Decimal places of a DECIMAL.</summary>
    public int Scale { get; init; }

    /// <summary>The integer type that a DECIMAL or ENUM is stored in.</summary>
    public DuckDbType Storage { get; init; }

    /// <summary>The words of an ENUM.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Item type of a list or array, key and value of a map, field types of a struct.</summary>
    public IReadOnlyList<TypeNode> Children { get; init; } = [];

    /// <summary>Field names of a struct.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Number of items of an array.</summary>
    public ulong ArraySize { get; init; }

    /// <summary>False for a type, or one nested in it, that only DuckDB itself can turn into text.</summary>
    public bool IsReadable => Enum.IsDefined(Id) && Id != DuckDbType.Invalid && Children.All(child => child.IsReadable);

    public WarehouseType PlainType => Id switch
    {
        DuckDbType.Boolean => WarehouseType.Boolean,
        DuckDbType.TinyInt or DuckDbType.SmallInt or DuckDbType.Integer or DuckDbType.BigInt
            or DuckDbType.UTinyInt or DuckDbType.USmallInt or DuckDbType.UInteger => WarehouseType.Integer,
        DuckDbType.UBigInt or DuckDbType.HugeInt or DuckDbType.UHugeInt or DuckDbType.Decimal => WarehouseType.Decimal,
        DuckDbType.Float or DuckDbType.Double => WarehouseType.Double,
        DuckDbType.Date => WarehouseType.Date,
        DuckDbType.TimestampTz => WarehouseType.Timestamp,
        DuckDbType.List or DuckDbType.Array => WarehouseType.List,
        DuckDbType.Struct or DuckDbType.Map => WarehouseType.Map,
        _ => WarehouseType.Text,
    };

    /// <summary>Reads a type and frees its handle.</summary>
    public static TypeNode Take(nint handle)
    {
        try
        {
            return Read(handle);
        }
        finally
        {
            NativeMethods.DestroyType(ref handle);
        }
    }

    private static TypeNode Read(nint handle)
    {
        var id = NativeMethods.TypeId(handle);
        return id switch
        {
            DuckDbType.Decimal => new TypeNode { Id = id, Scale = NativeMethods.DecimalScale(handle), Storage = NativeMethods.DecimalStorage(handle) },
            DuckDbType.Enum => new TypeNode { Id = id, Storage = NativeMethods.EnumStorage(handle), Words = ReadWords(handle) },
            DuckDbType.List => new TypeNode { Id = id, Children = [Take(NativeMethods.ListChildType(handle))] },
            DuckDbType.Array => new TypeNode { Id = id, Children = [Take(NativeMethods.ArrayChildType(handle))], ArraySize = NativeMethods.ArraySize(handle) },
            DuckDbType.Map => new TypeNode { Id = id, Children = [Take(NativeMethods.MapKeyType(handle)), Take(NativeMethods.MapValueType(handle))] },
            DuckDbType.Struct => ReadStruct(handle),
            _ => new TypeNode { Id = id },
        };
    }

    private static string[] ReadWords(nint handle)
    {
        var words = new string[NativeMethods.EnumSize(handle)];
        for (var i = 0; i < words.Length; i++) words[i] = NativeMethods.OwnedText(NativeMethods.EnumValue(handle, (ulong)i));
        return words;
    }

    private static TypeNode ReadStruct(nint handle)
    {
        var count = (int)NativeMethods.StructFieldCount(handle);
        var names = new string[count];
        var types = new TypeNode[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = NativeMethods.OwnedText(NativeMethods.StructFieldName(handle, (ulong)i));
            types[i] = Take(NativeMethods.StructFieldType(handle, (ulong)i));
        }

        return new TypeNode { Id = DuckDbType.Struct, Names = names, Children = types };
    }
}
