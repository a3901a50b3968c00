namespace AiIndexEtl.Cli.Output;

/// <summary>A column of results.</summary>
/// <param name="Name">Its name: the header, and the key in JSON.</param>
/// <param name="IsNumber">Whether a table sets it to the right and never shortens it.</param>
/// <param name="InTable">Whether a table shows it; the other formats have every column.</param>
internal readonly record struct OutputColumn(string Name, bool IsNumber = false, bool InTable = true);
