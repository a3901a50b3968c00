namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>A CSV file of a data package that has been written.</summary>
/// <param name="Plan">What it is.</param>
/// <param name="File">The file.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record PackageResource(PackageResourcePlan Plan, ExportedFile File, IReadOnlyList<ExportedColumn> Columns);
