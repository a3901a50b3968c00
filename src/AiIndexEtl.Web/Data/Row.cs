using System.Globalization;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Web.Data;

/// <summary>A row of an answer by the names of its columns.</summary>
public readonly struct Row
{
    private readonly IReadOnlyList<object?> _values;
    private readonly IReadOnlyDictionary<string, int> _places;

    internal Row(IReadOnlyList<object?> values, IReadOnlyDictionary<string, int> places)
    {
        _values = values;
        _places = places;
    }

    /// <summary>The value; null for NULL.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public object? this[string name] => _values[_places[name]];

    /// <summary>A text; empty for NULL.</summary>
    public string Text(string name) => this[name] as string ?? "";

    /// <summary>A text; null for NULL.</summary>
    public string? TextOrNull(string name) => this[name] as string;

    /// <summary>A whole number; 0 for NULL.</summary>
    public long Long(string name) => this[name] is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;

    /// <summary>A figure; null for NULL, and for one too wide for the type.</summary>
    public decimal? Decimal(string name) => this[name] switch { decimal value => value, long value => value, _ => null };

    /// <summary>A number; 0 for NULL.</summary>
    public double Double(string name) => this[name] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0;

    /// <summary>True or false; false for NULL.</summary>
    public bool Flag(string name) => this[name] is true;

    /// <summary>A day; null for NULL.</summary>
    public DateOnly? Day(string name) => this[name] as DateOnly?;

    /// <summary>A moment in UTC; null for NULL.</summary>
    public DateTimeOffset? Time(string name) => this[name] as DateTimeOffset?;

    /// <summary>A list of texts; empty for NULL.</summary>
    public IReadOnlyList<string> Texts(string name) => this[name] is IReadOnlyList<object?> list ? [.. list.Select(item => item as string ?? "")] : [];

    internal static IReadOnlyDictionary<string, int> Places(IReadOnlyList<WarehouseColumn> columns)
    {
        var places = new Dictionary<string, int>(columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++) places[columns[i].Name] = i;
        return places;
    }
}
