namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>What was exported.</summary>
/// <param name="Folder">The folder, absolute.</param>
/// <param name="Manifest">What it holds.</param>
public sealed record ExportReport(string Folder, ExportManifest Manifest);
