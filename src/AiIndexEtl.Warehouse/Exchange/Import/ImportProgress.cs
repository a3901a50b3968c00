namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>How far the reading of an import has come.</summary>
/// <param name="Input">The input that is being read.</param>
/// <param name="Done">Bytes that have been read.</param>
/// <param name="Total">Bytes of all inputs.</param>
public sealed record ImportProgress(string Input, long Done, long Total);
