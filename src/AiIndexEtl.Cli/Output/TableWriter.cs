using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Output;

/// <summary>
/// A table for a person: columns fit the terminal, Chinese counts two cells a character, and what does not fit side by side stands
/// below its row, sentences in full. Rows are held back until the end, because the widths depend on all of them.
/// </summary>
internal sealed class TableWriter : IRowWriter
{
    // More of a sentence than this is no reading matter for a table.
    private const int MostLines = 20;

    private const int Indent = 4;
    private const int NarrowestIndented = 24;
    private const string Parting = " · ";

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
    public void Write(IReadOnlyList<object?> row) => _rows.Add([.. _shown.Select(i => Cell(row[i]))]);

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
        var plan = TableLayout.Plan(natural, [.. _columns.Select(column => column.IsNumber)], _width);

        using var writer = new StreamWriter(_output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        string[] headings = [.. _columns.Select(column => TerminalText.OneLine(column.Heading))];
        foreach (var line in Beside(headings, plan, isHeader: true)) writer.WriteLine(Painted(line, "1"));

        // A single sentence below the rows needs no name there, for the header has it.
        if (IsAlone(plan)) foreach (var line in Indented(headings[plan.Sentences[0]])) writer.WriteLine(Painted(line, "1"));
        if (plan.Shown.Count > 0) writer.WriteLine(string.Join("  ", plan.Widths.Select(width => new string('─', width))));

        for (var i = 0; i < _rows.Count; i++)
        {
            if (plan.Shown.Count == 0 && i > 0) writer.WriteLine();
            foreach (var line in Beside(_rows[i], plan, isHeader: false)) writer.WriteLine(line);
            foreach (var line in Below(_rows[i], plan)) writer.WriteLine(line);
        }
    }

    // A figure of twelve digits is read by its groups; whole numbers may be years, which have none.
    private static string Cell(object? value) => TerminalText.OneLine(
        value is decimal number ? number.ToString("#,0.############################", CultureInfo.InvariantCulture) : PlainText.Of(value));

    private List<string> Beside(string[] cells, TablePlan plan, bool isHeader)
    {
        if (plan.Shown.Count == 0) return [];
        if (!plan.IsWrapped) return [Line(cells, plan, isHeader)];

        // The first line of the sentence ends the row; the others stand under it.
        var last = plan.Shown[^1];
        var wrapped = TextWrapping.Wrap(cells[last], plan.Widths[^1], MostLines);
        var margin = new string(' ', plan.Widths.SkipLast(1).Sum(width => width + TableLayout.Gap));
        string[] first = [.. cells];
        first[last] = wrapped[0];
        return [Line(first, plan, isHeader), .. wrapped.Skip(1).Select(line => margin + line)];
    }

    private string Line(string[] cells, TablePlan plan, bool isHeader)
    {
        var line = new StringBuilder();
        for (var i = 0; i < plan.Shown.Count; i++)
        {
            var column = _columns[plan.Shown[i]];
            var text = cells[plan.Shown[i]];
            var cell = DisplayWidth.Fit(text, plan.Widths[i]);
            var padding = new string(' ', Math.Max(0, plan.Widths[i] - DisplayWidth.Of(cell)));
            if (!isHeader && CellColours.Of(column.Name, text) is { } colour) cell = Painted(cell, colour);
            if (i > 0) line.Append(' ', TableLayout.Gap);
            line.Append(column.IsNumber ? padding + cell : cell + padding);
        }

        return line.ToString().TrimEnd(' ');
    }

    // Short columns first, parted by points, then each sentence on lines of its own.
    private IEnumerable<string> Below(string[] cells, TablePlan plan)
    {
        return plan.Sentences.Where(i => cells[i].Length > 0).Select(i => IsAlone(plan) ? cells[i] : Named(i))
            .Prepend(string.Join(Parting, plan.Below.Where(i => cells[i].Length > 0).Select(Named)))
            .SelectMany(Indented);

        string Named(int i) => $"{TerminalText.OneLine(_columns[i].Heading)}: {cells[i]}";
    }

    private static bool IsAlone(TablePlan plan) => plan is { Sentences.Count: 1, Shown.Count: > 0 };

    private IEnumerable<string> Indented(string text)
    {
        if (text.Length == 0) return [];

        var margin = _width < NarrowestIndented ? 0 : Indent;
        return TextWrapping.Wrap(text, _width - margin, MostLines).Select(line => new string(' ', margin) + line);
    }

    private string Painted(string text, string style) => _isStyled ? $"\e[{style}m{text}\e[0m" : text;
}
