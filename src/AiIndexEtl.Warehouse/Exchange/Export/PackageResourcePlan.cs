namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>A CSV file of a data package, as it is to be.</summary>
/// <param name="Name">Its name without the ending.</param>
/// <param name="Title">What it holds, in a few words.</param>
/// <param name="Script">The SQL file that gives its rows; null for the facts.</param>
/// <param name="Order">What orders its rows.</param>
/// <param name="PrimaryKey">The column that tells its rows apart.</param>
/// <param name="Tables">Tables whose comments describe its columns, the first one that has the column counting.</param>
/// <param name="ForeignKeys">Columns that name rows of other files: column, file, column there.</param>
internal sealed record PackageResourcePlan(
    string Name, string Title, string? Script, string Order, string PrimaryKey, IReadOnlyList<string> Tables,
    IReadOnlyList<(string Column, string Resource, string Target)> ForeignKeys);
