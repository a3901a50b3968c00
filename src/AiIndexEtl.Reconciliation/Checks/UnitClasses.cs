namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Sorts units into the classes that the vocabulary names.</summary>
public static class UnitClasses
{
    /// <summary>The class of a unit; every unit that no class takes in is one by itself.</summary>
    public static string Of(string unit) => unit switch
    {
        "year" or "month" or "week" or "day" or "hour" or "minute" or "second" => "duration",
        "FLOP" or "FLOP/second" => "compute",
        "tonne" or "gram" => "mass",
        "watt" or "watt_hour" => "power",
        _ when unit.StartsWith("count/", StringComparison.Ordinal) => "rate",
        _ when unit.StartsWith("FLOP", StringComparison.Ordinal) => "compute",
        _ when IsCurrency(unit) => "money",
        _ => unit,
    };

    // USD, USD/1e6 token.
    private static bool IsCurrency(string unit) =>
        unit.Length >= 3 && char.IsAsciiLetterUpper(unit[0]) && char.IsAsciiLetterUpper(unit[1]) && char.IsAsciiLetterUpper(unit[2]) && (unit.Length == 3 || unit[3] == '/');
}
