namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>The version of the tables that this program writes; files of earlier ones are read, and brought up to date by the next
/// publication.</summary>
public static class WarehouseVersion
{
    /// <summary>The version.</summary>
    public static int Current => Schema.Current;
}
