namespace AiIndexEtl.Configuration.References;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">1-based line that it begins in.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<CsvCell> Cells)
{
    /// <summary>True for a line without content.</summary>
    public bool IsBlank => Cells is [{ Text: "" }];
}
