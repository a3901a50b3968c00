using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Output;

/// <summary>
/// A table for a person: columns fit the terminal, long text ends in an ellipsis, Chinese counts two cells a character. Rows are
/// held back until the end, because the widths depend on all of them.
/// </summary>
internal sealed class TableWriter : IRowWriter
{
    private readonly Stream _output;
    private readonly OutputColumn[] _columns;
    private readonly int[] _shown;
    private readonly int _width;
    private readonly bool _isStyled;
    private readonly List<string[]> _rows = [];

    /// <summary>Takes the stream; nothing is written before <see cref="Complete"/>.</summary>
    public TableWriter(Stream output, IReadOnlyList<OutputColumn> columns, int width, bool isStyled)
    {
        _output = output;
        _shown = OutputColumn.InTable(columns);
        _columns = [.. _shown.Select(i => columns[i])];
        _width = width;
        _isStyled = isStyled;
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row) => _rows.Add([.. _shown.Select(i => PlainText.OneLine(PlainText.Of(row[i])))]);

    /// <inheritdoc/>
    public void Flush()
    {
        // The widths of the columns depend on the rows to come.
    }

    /// <inheritdoc/>
    public void Complete()
    {
        var natural = _columns.Select(
            (column, i) => _rows.Select(row => DisplayWidth.Of(row[i])).Append(DisplayWidth.Of(column.Heading)).Max()).ToList();
        var widths = TableLayout.Share(natural, [.. _columns.Select(column => column.IsNumber)], _width);

        using var writer = new StreamWriter(_output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        var header = Line([.. _columns.Select(column => column.Heading)], widths);
        writer.WriteLine(_isStyled ? $"\e[1m{header}\e[0m" : header);
        writer.WriteLine(string.Join("  ", widths.Select(width => new string('─', width))));
        foreach (var row in _rows) writer.WriteLine(Line(row, widths));
        if (widths.Count < _columns.Length)
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"(columns that do not fit: {_columns.Length - widths.Count}; --format jsonl shows them)"));
        }
    }

    private string Line(string[] cells, IReadOnlyList<int> widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < widths.Count; i++)
        {
            var cell = DisplayWidth.Fit(cells[i], widths[i]);
            var padding = new string(' ', Math.Max(0, widths[i] - DisplayWidth.Of(cell)));
            if (i > 0) line.Append(' ', TableLayout.Gap);
            line.Append(_columns[i].IsNumber ? padding + cell : cell + padding);
        }

        return line.ToString().TrimEnd(' ');
    }
}
