namespace AiIndexEtl.Cli.Output;

/// <summary>A column of results.</summary>
/// <param name="Name">Its name: the header, and the key in JSON.</param>
/// <param name="IsNumber">Whether a table sets it to the right and never shortens it.</param>
/// <param name="TableRank">
/// Its place in a table, smaller ones first and equal ones in the order given; <see cref="NotInTable"/> for a column that only the
/// other formats have.
/// </param>
/// <param name="Title">What a table writes above it; null for its name.</param>
internal readonly record struct OutputColumn(string Name, bool IsNumber = false, int TableRank = 0, string? Title = null)
{
    /// <summary>What a table writes above the column.</summary>
    public string Heading => Title ?? Name;

    /// <summary>The rank of a column that no table shows.</summary>
    public const int NotInTable = -1;

    /// <summary>The columns that a table shows, in its order, by their place among those given.</summary>
    public static int[] InTable(IReadOnlyList<OutputColumn> columns) =>
        [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].TableRank != NotInTable).OrderBy(i => columns[i].TableRank)];
}
