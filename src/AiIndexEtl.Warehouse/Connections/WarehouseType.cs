namespace AiIndexEtl.Warehouse.Connections;

/// <summary>The kinds of values that a result can hold, coarser than DuckDB's types.</summary>
public enum WarehouseType
{
    /// <summary>Text, and everything that has no kind of its own here; the default.</summary>
    Text,

    /// <summary>An integer of up to 64 bits, as <see cref="long"/>.</summary>
    Integer,

    /// <summary>An exact number, as <see cref="decimal"/>.</summary>
    Decimal,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A point in time (UTC).</summary>
    Timestamp,

    /// <summary>A list or array.</summary>
    List,

    /// <summary>A STRUCT or MAP.</summary>
    Map,
}
