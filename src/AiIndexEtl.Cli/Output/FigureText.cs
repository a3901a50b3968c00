using System.Globalization;

namespace AiIndexEtl.Cli.Output;

/// <summary>A figure as a person writes it, no digit lost that was stated: <c>109.1 bn USD</c>, <c>&gt; 20%</c>.</summary>
internal static class FigureText
{
    private const decimal Thousand = 1000;
    private const int WarehousePlaces = 9;

    private static readonly (decimal Size, string Word)[] Multiples = [(1e12m, "tn"), (1e9m, "bn"), (1e6m, "m")];

    /// <summary>Value and unit with the sign of the qualifier.</summary>
    /// <param name="value">The value; the lower end of a range.</param>
    /// <param name="upper">The upper end of a range; else null.</param>
    /// <param name="unit">The unit, as in the view facts.</param>
    /// <param name="qualifier">The qualifier, as there.</param>
    public static string Of(decimal value, decimal? upper, string unit, string qualifier)
    {
        var number = upper is { } end ? $"{Number(value)} to {Number(end)}" : Number(value);
        return SignOf(qualifier) + unit switch
        {
            "percent" => number + "%",
            "percentage_point" => number + " pp",
            "count" => number,
            _ => $"{number} {unit}",
        };
    }

    /// <summary>The number, in millions and more where that loses no digit.</summary>
    public static string Number(decimal value)
    {
        foreach (var (size, word) in Multiples)
        {
            if (Math.Abs(value) < size) continue;
            var part = value / size;
            if (part * Thousand == decimal.Truncate(part * Thousand)) return $"{part.ToString("0.###", CultureInfo.InvariantCulture)} {word}";
        }

        // A third comes with all places that the warehouse has; three of them are enough for a reader.
        var rounded = value == Math.Round(value, WarehousePlaces - 1) ? value : Math.Round(value, 3);
        return rounded.ToString("#,0.########", CultureInfo.InvariantCulture);
    }

    private static string SignOf(string qualifier) => qualifier switch
    {
        "about" or "nearly" => "~",
        "over" => "> ",
        "under" => "< ",
        "at_least" => "≥ ",
        "at_most" => "≤ ",
        _ => "",
    };
}
