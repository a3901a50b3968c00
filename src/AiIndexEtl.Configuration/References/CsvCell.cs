namespace AiIndexEtl.Configuration.References;

/// <summary>A cell of a CSV file, and where it begins.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in characters.</param>
/// <param name="Text">Its text, without quotes and without blanks around it.</param>
internal readonly record struct CsvCell(int Line, int Column, string Text);
