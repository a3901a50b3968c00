namespace AiIndexEtl.Warehouse.Connections;

/// <summary>What every connection is set to, whichever library opened it.</summary>
public static class ConnectionDefaults
{
    /// <summary>
    /// Times are printed and cast in UTC wherever the program runs, so that the same data gives the same rows everywhere.
    /// </summary>
    public const string Script = "SET TimeZone = 'UTC'";
}
