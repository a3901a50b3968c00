namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>What a run changed in one table.</summary>
/// <param name="Table">fact, claim, document, snapshot or rejection. Facts are the current ones, told apart by the words that state them.</param>
/// <param name="Added">Rows there now and not before.</param>
/// <param name="Changed">Rows there before and now with other content.</param>
/// <param name="Removed">Rows there before and not now.</param>
/// <param name="Unchanged">Rows there before and now with the same content.</param>
public sealed record TableDifference(string Table, long Added, long Changed, long Removed, long Unchanged)
{
    /// <summary>True where the run left the table as it was.</summary>
    public bool IsNone => Added == 0 && Changed == 0 && Removed == 0;
}
