using System.Text;

namespace AiIndexEtl.Cli.Output;

/// <summary>A table in Markdown (GitHub flavour): the columns that a table on a terminal shows, of any width.</summary>
internal sealed class MarkdownWriter : IRowWriter
{
    private readonly OutputBuffer _buffer;
    private readonly int[] _shown;

    /// <summary>Writes the header.</summary>
    public MarkdownWriter(Stream output, IReadOnlyList<OutputColumn> columns)
    {
        _buffer = new OutputBuffer(output);
        _shown = OutputColumn.InTable(columns);
        WriteCells(_shown.Select(i => columns[i].Heading));
        WriteCells(_shown.Select(i => columns[i].IsNumber ? "---:" : "---"));
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row) => WriteCells(_shown.Select(i => Escaped(TerminalText.OneLine(PlainText.Of(row[i])))));

    /// <inheritdoc/>
    public void Flush() => _buffer.Flush();

    /// <inheritdoc/>
    public void Complete() => _buffer.Flush();

    private void WriteCells(IEnumerable<string> cells)
    {
        _buffer.Add($"| {string.Join(" | ", cells)} |");
        _buffer.EndLine();
    }

    // What would end the cell or be taken for a tag.
    private static string Escaped(string text) => text.AsSpan().IndexOfAny("|<\\") < 0
        ? text
        : new StringBuilder(text).Replace("\\", "\\\\").Replace("|", "\\|").Replace("<", "&lt;").ToString();
}
