using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>A staging folder made from an export, or why there is none.</summary>
/// <param name="Folder">The folder; null where there is none.</param>
/// <param name="Failure">Why there is none; null where there is one.</param>
/// <param name="Counts">How many rows it has.</param>
/// <param name="DocumentsLeft">Documents of the export that the published file has as new or newer.</param>
/// <param name="Superseded">Superseded readings of the export, which stay behind.</param>
internal sealed record ExportStagingResult(StagingFolder? Folder, string? Failure, ImportCounts Counts, long DocumentsLeft, long Superseded);
