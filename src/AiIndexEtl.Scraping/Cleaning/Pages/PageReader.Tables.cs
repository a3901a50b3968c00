using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>Tables: telling data from layout, and reading rows.</summary>
internal sealed partial class PageReader
{
    private const int LongestCell = 240;
    private const int WidestSpan = 40;

    // Data: no table within, cells short, at least two rows of at least two cells. A caption or header cells settle it.
    private static bool IsDataTable(TreeElement table)
    {
        var found = new TableSigns();
        if (!found.Read(table, isLinked: false)) return false;

        var rows = RowsOf(table);
        var wide = rows.Count(row => CellsOf(row).Count >= 2);
        if (rows.Count == 0 || found.Linked * 5 > found.Text * 4 || rows.Exists(HasLongCell)) return false;
        if (found.HasHeader && wide >= 1) return true;
        return wide >= 2 && wide * 2 > rows.Count && found.Linked * 2 < found.Text && !found.HasForm;
    }

    private static bool HasLongCell(TreeElement row) =>
        CellsOf(row).Exists(cell => cell.TextLength > LongestCell && Characters.Collapse(cell.TextContent).Length > LongestCell);

    private void ReadDataTable(TreeElement table, Style style)
    {
        Flush(style);
        var outer = _node;
        _node = _nodes.Count;
        var node = new PageNode(table, outer, _blocks.Count, _names.Of(table));
        _nodes.Add(node);
        _table++;
        foreach (var caption in table.Children.Where(child => child.LocalName == "caption")) ReadElement(caption, style);

        var rows = RowsOf(table);
        var spans = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var isHeader = IsHeader(rows, i);
            AddRow(ReadCells(CellsOf(rows[i]), spans), isHeader, style);
        }

        for (var i = node.FirstBlock; i < _blocks.Count; i++)
        {
            if (_blocks[i].Table == 0) _blocks[i] = _blocks[i] with { Table = _table };
        }

        node.EndBlock = _blocks.Count;
        node.EndNode = _nodes.Count;
        _node = outer;
    }

    // A cell that spans leaves empty cells behind, so that the columns below stay under their headers.
    private static List<string> ReadCells(List<TreeElement> cells, Dictionary<int, int> spans)
    {
        var texts = new List<string>();
        foreach (var cell in cells)
        {
            FillSpanned(texts, spans);
            var column = texts.Count;
            texts.Add(Characters.Collapse(CellText(cell)).Replace('\t', ' '));
            var rowSpan = SpanOf(cell, "rowspan");
            var columnSpan = SpanOf(cell, "colspan");
            for (var i = 0; i < columnSpan; i++)
            {
                if (i > 0) texts.Add("");
                if (rowSpan > 1) spans[column + i] = rowSpan - 1;
            }
        }

        FillSpanned(texts, spans);
        return texts;
    }

    private static void FillSpanned(List<string> texts, Dictionary<int, int> spans)
    {
        while (spans.TryGetValue(texts.Count, out var left) && left > 0)
        {
            spans[texts.Count] = left - 1;
            texts.Add("");
        }
    }

    private void AddRow(List<string> texts, bool isHeader, Style style)
    {
        while (texts.Count > 0 && texts[^1].Length == 0) texts.RemoveAt(texts.Count - 1);
        if (texts.Count == 0) return;

        var text = string.Join('\t', texts);
        _blocks.Add(new PageBlock
        {
            Kind = isHeader ? BlockKind.TableHeader : BlockKind.TableRow,
            Text = text,
            Table = _table,
            Node = _node,
            Units = Information.UnitsOf(text),
            IsHidden = style.IsHidden,
        });
    }

    // A header row has header cells only, stands in thead, or is a first row of bold words above rows that are not bold.
    private static bool IsHeader(List<TreeElement> rows, int index)
    {
        var row = rows[index];
        if (row.ParentElement?.LocalName == "thead") return true;

        var cells = CellsOf(row);
        if (cells.Count > 1 && cells.All(cell => cell.LocalName == "th")) return true;
        return index == 0 && rows.Count > 1 && cells.Count > 1 && cells.All(IsBoldOrEmpty) && !CellsOf(rows[1]).All(IsBoldOrEmpty);
    }

    private static bool IsBoldOrEmpty(TreeElement cell)
    {
        var text = cell.TextContent.Trim();
        return text.Length == 0 || cell.First(inner => inner.LocalName is "b" or "strong") is { } bold && bold.TextContent.Trim().Length >= text.Length - 1;
    }

    private static string CellText(TreeElement cell)
    {
        var buffer = new System.Text.StringBuilder();
        AppendText(cell, buffer);
        return buffer.ToString();
    }

    private static void AppendText(TreeNode node, System.Text.StringBuilder buffer)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is TreeText text)
            {
                buffer.Append(text.Data.Span);
            }
            else if (child is TreeElement element && element.Role is not ElementRole.Skipped and var role)
            {
                if (role is not (ElementRole.Inline or ElementRole.Superscript)) buffer.Append(' ');
                if (role == ElementRole.Superscript && element.First(inner => inner.LocalName == "a") is not null) continue;
                AppendText(element, buffer);
            }
        }
    }

    private static List<TreeElement> RowsOf(TreeElement table) =>
        [.. table.Children.SelectMany(child => child.LocalName == "tr" ? [child] : child.Children.Where(row => row.LocalName == "tr"))];

    private static List<TreeElement> CellsOf(TreeElement row) => [.. row.Children.Where(cell => cell.LocalName is "td" or "th")];

    private static int SpanOf(TreeElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), System.Globalization.CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;
}
