namespace AiIndexEtl.Core.Output;

/// <summary>
/// Comma-separated values (RFC 4180, but for line feeds alone at the ends of lines). Null is an empty field. No text can be taken for a
/// formula; numbers, times and days are as they are.
/// </summary>
public sealed class CsvWriter : IRowWriter
{
    private readonly OutputBuffer _buffer;
    private readonly Func<string, string>? _shown;

    /// <summary>Writes the header.</summary>
    /// <param name="output">Where the lines go to, in large pieces.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="shown">What a person is shown of a cell, where a person looks at the rows; null for the cell itself.</param>
    public CsvWriter(Stream output, IReadOnlyList<string> columns, Func<string, string>? shown = null)
    {
        _shown = shown;
        _buffer = new OutputBuffer(output);
        WriteFields(columns);
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row) => WriteFields(row.Select(Cell));

    /// <inheritdoc/>
    public void Flush() => _buffer.Flush();

    /// <inheritdoc/>
    public void Complete() => _buffer.Flush();

    private void WriteFields(IEnumerable<string> fields)
    {
        _buffer.Add(string.Join(',', fields.Select(field => Escaped(_shown is null ? field : _shown(field)))));
        _buffer.EndLine();
    }

    // What is neither a number nor a time holds words, lists too.
    private static string Cell(object? value) => value is IFormattable ? PlainText.Of(value) : FormulaGuard.Of(PlainText.Of(value));

    private static string Escaped(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
