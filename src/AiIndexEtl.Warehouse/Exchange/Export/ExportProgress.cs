namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>How far an export has come.</summary>
/// <param name="File">The file that is being written, or was written last.</param>
/// <param name="Done">Files that are done.</param>
/// <param name="Total">Files that the export has, its manifest left out.</param>
public sealed record ExportProgress(string File, int Done, int Total);
