namespace AiIndexEtl.Cli.Output;

/// <summary>Comma-separated values (RFC 4180, but for line feeds alone at the ends of lines). Null is an empty field.</summary>
internal sealed class CsvWriter : IRowWriter
{
    private readonly OutputBuffer _buffer;

    /// <summary>Writes the header.</summary>
    public CsvWriter(Stream output, IReadOnlyList<OutputColumn> columns)
    {
        _buffer = new OutputBuffer(output);
        WriteFields(columns.Select(column => column.Name));
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row) => WriteFields(row.Select(PlainText.Of));

    /// <inheritdoc/>
    public void Flush() => _buffer.Flush();

    /// <inheritdoc/>
    public void Complete() => _buffer.Flush();

    private void WriteFields(IEnumerable<string> fields)
    {
        _buffer.Add(string.Join(',', fields.Select(Escaped)));
        _buffer.EndLine();
    }

    private static string Escaped(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
