using System.Globalization;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Rows of a comparison of editions in a few cells for a person.</summary>
/// <param name="columns">The columns of the rows.</param>
internal sealed class DiffText(IReadOnlyList<WarehouseColumn> columns)
{
    private const int Hundred = 100;

    private readonly Dictionary<string, int> _places = columns.Select((column, place) => (column.Name, place)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The class of a row.</summary>
    public string ClassOf(IReadOnlyList<object?> row) => (string)row[_places["class"]]!;

    /// <summary>Class, figure, old, new and change of a row.</summary>
    public IReadOnlyList<object?> Cells(IReadOnlyList<object?> row) => [ClassOf(row), Figure(row), Side(row, "old"), Side(row, "new"), Change(row)];

    // ai_private_investment, growth, US; Google
    private string Figure(IReadOnlyList<object?> row)
    {
        var metric = Text(row, "metric") is "other" && Text(row, "metric_text") is { } words ? words : Text(row, "metric")!;
        string?[] parts = [metric, Text(row, "kind") is "level" ? null : Text(row, "kind"), PlainText.Of(Value(row, "area")), PlainText.Of(Value(row, "subject"))];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    // 95.99 bn USD (2023); +44.5% (2023 to 2024)
    private string? Side(IReadOnlyList<object?> row, string side)
    {
        if (Value(row, side + "_value") is not decimal value) return null;

        var number = FigureText.Of(value, Value(row, side + "_value_upper") as decimal?, Text(row, side + "_unit")!, Text(row, side + "_qualifier")!);
        return (Text(row, side + "_base_period"), Text(row, side + "_period")) switch
        {
            (_, null) => number,
            (null, { } period) => $"{number} ({period})",
            var (begin, end) => $"{number} ({begin} to {end})",
        };
    }

    // Of percentages the points between them, of all else the change as a part of the old value.
    private string? Change(IReadOnlyList<object?> row)
    {
        if (Value(row, "change") is not decimal change) return null;
        if (Text(row, "new_unit") is "percent") return change.ToString("+0.##' pp';-0.##' pp';0' pp'", CultureInfo.InvariantCulture);
        return Value(row, "relative_change") is double part ? (part * Hundred).ToString("+0.#'%';-0.#'%';0'%'", CultureInfo.InvariantCulture) : null;
    }

    private string? Text(IReadOnlyList<object?> row, string name) => (string?)Value(row, name);

    private object? Value(IReadOnlyList<object?> row, string name) => row[_places[name]];
}
