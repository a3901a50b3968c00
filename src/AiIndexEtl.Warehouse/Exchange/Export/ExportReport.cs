namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>What was exported.</summary>
/// <param name="Folder">The folder, absolute.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="Note">Says that an earlier version of the program wrote the published file; null where today's did.</param>
public sealed record ExportReport(string Folder, ExportManifest Manifest, string? Note);
