using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>Sorts units into the classes that the vocabulary names.</summary>
internal static class UnitClass
{
    /// <summary>The classes that take in several units or forms; every other unit is a class by itself.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["money", "percent", "percentage_point", "count", "times", "score", "duration", "compute", "mass", "power", "rate"];

    /// <summary>The class of a quantity's unit.</summary>
    public static string Of(QuantityMention quantity)
    {
        var unit = quantity.Unit;
        if (unit.Contains('/', StringComparison.Ordinal) && quantity.Form != QuantityForm.Money) return unit.StartsWith("count/", StringComparison.Ordinal) ? "rate" : unit.StartsWith("FLOP", StringComparison.Ordinal) ? "compute" : unit;
        return unit switch
        {
            "percent" or "percentage_point" or "count" or "times" or "score" => unit,
            "year" or "month" or "week" or "day" or "hour" or "minute" or "second" => "duration",
            "FLOP" or "FLOP/second" => "compute",
            "tonne" or "gram" => "mass",
            "watt" or "watt_hour" => "power",
            _ => quantity.Form == QuantityForm.Money ? "money" : unit,
        };
    }
}
