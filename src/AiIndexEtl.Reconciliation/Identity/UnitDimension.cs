using System.Collections.Concurrent;
using System.Globalization;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What a unit measures, and by what its values are multiplied to be comparable with those of other units of that dimension.</summary>
/// <param name="Dimension">The base unit that stands for the dimension.</param>
/// <param name="Factor">One of the unit, told in the base unit; positive.</param>
internal readonly record struct UnitDimension(string Dimension, decimal Factor)
{
    // Units come from a closed list but for imported files; those shall not fill the memory.
    private const int MostKept = 1024;
    private const decimal Million = 1e6m;
    private static readonly ConcurrentDictionary<string, UnitDimension> Kept = new(StringComparer.Ordinal);

    /// <summary>The dimension of a unit as claims have it. A unit that is not known is a dimension of its own.</summary>
    public static UnitDimension Of(string unit)
    {
        if (Kept.TryGetValue(unit, out var known)) return known;
        var dimension = Read(unit);
        if (Kept.Count < MostKept) Kept.TryAdd(unit, dimension);
        return dimension;
    }

    private static UnitDimension Read(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == unit.Length - 1) return Simple(unit);
        var top = Simple(unit[..slash]);
        var (power, below) = Denominator(unit[(slash + 1)..]);
        if (power == 1 && below is not ("token" or "people")) return new UnitDimension($"{top.Dimension}/{below}", top.Factor);

        // Told per million, so that the price of a token keeps its digits.
        var whole = Simple(below);
        return new UnitDimension($"{top.Dimension}/1e6 {whole.Dimension}", top.Factor * (Million / power / whole.Factor));
    }

    private static (decimal Power, string Unit) Denominator(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var power = 1m;
        var hasPower = blank > 0
            && decimal.TryParse(text.AsSpan(0, blank), NumberStyles.AllowExponent | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out power)
            && power is >= 1 and <= 1e15m;
        var unit = hasPower ? text[(blank + 1)..] : text;
        return (hasPower ? power : 1m, unit is "person" or "inhabitant" ? "people" : unit);
    }

    private static UnitDimension Simple(string unit) => unit switch
    {
        "minute" => new("second", 60),
        "hour" => new("second", 3600),
        "day" => new("second", 86400),
        "week" => new("second", 604800),
        "month" => new("year", 1m / 12),
        "tonne" => new("gram", Million),
        "per_mille" => new("percent", 0.1m),
        _ => new(unit, 1),
    };
}
