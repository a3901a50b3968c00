namespace AiIndexEtl.Cli.Output;

/// <summary>
/// Comma-separated values (RFC 4180, but for line feeds alone at the ends of lines). Null is an empty field. No text can be taken for a
/// formula; numbers, times and days are as they are.
/// </summary>
internal sealed class CsvWriter : IRowWriter
{
    private readonly OutputBuffer _buffer;
    private readonly bool _isForTerminal;

    /// <summary>Writes the header.</summary>
    /// <param name="output">Takes the rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="isForTerminal">Whether a person looks at them: what would steer the terminal is made harmless then.</param>
    public CsvWriter(Stream output, IReadOnlyList<OutputColumn> columns, bool isForTerminal = false)
    {
        _isForTerminal = isForTerminal;
        _buffer = new OutputBuffer(output);
        WriteFields(columns.Select(column => column.Name));
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row) => WriteFields(row.Select(Cell));

    /// <inheritdoc/>
    public void Flush() => _buffer.Flush();

    /// <inheritdoc/>
    public void Complete() => _buffer.Flush();

    private void WriteFields(IEnumerable<string> fields)
    {
        _buffer.Add(string.Join(',', fields.Select(field => Escaped(_isForTerminal ? TerminalText.Lines(field) : field))));
        _buffer.EndLine();
    }

    // What is neither a number nor a time holds words, lists too.
    private static string Cell(object? value) => value is IFormattable ? PlainText.Of(value) : FormulaGuard.Of(PlainText.Of(value));

    private static string Escaped(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
