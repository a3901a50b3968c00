using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning.Lexicons;

/// <summary>Units written in Latin letters or signs, in lower case; several words are joined by one blank.</summary>
internal static class LatinUnits
{
    /// <summary>No unit has more words than this.</summary>
    public const int MaxWords = 4;

    private static readonly (string Words, string Unit, decimal Scale, QuantityForm Form)[] Rows =
    [
        ("percent|per cent|pct|pc|per-cent|percents|of a percent|of one percent|of a per cent|of one per cent", "percent", 1, QuantityForm.Percent),
        ("per mille|per mil|per thousand", "percent", 0.1m, QuantityForm.Percent),
        ("percentage points|percentage point|percentage-point|percentage-points|pp|ppt|ppts|pps|p.p.|percent points|% points|%-points|of a percentage point|of one percentage point",
            "percentage_point", 1, QuantityForm.PercentagePoint),
        ("basis points|basis point|basis-point|bp|bps", "percentage_point", 0.01m, QuantityForm.PercentagePoint),
        ("points|point|pts|pt", "score", 1, QuantityForm.Counted),
        ("times|x|×|fold|folds|times over", "times", 1, QuantityForm.Times),
        ("year|years|yr|yrs|year's|years'|years of age", "year", 1, QuantityForm.Duration),
        ("decade|decades", "year", 10, QuantityForm.Duration),
        ("century|centuries", "year", 100, QuantityForm.Duration),
        ("quarter|quarters", "month", 3, QuantityForm.Duration),
        ("month|months|months'|mo", "month", 1, QuantityForm.Duration),
        ("week|weeks|weeks'", "week", 1, QuantityForm.Duration),
        ("fortnight|fortnights", "week", 2, QuantityForm.Duration),
        ("day|days|days'", "day", 1, QuantityForm.Duration),
        ("hour|hours|hr|hrs|h|hours'", "hour", 1, QuantityForm.Duration),
        ("minute|minutes|min|mins", "minute", 1, QuantityForm.Duration),
        ("second|seconds|sec|secs", "second", 1, QuantityForm.Duration),
        ("ms|millisecond|milliseconds", "second", 0.001m, QuantityForm.Duration),
        ("t|tonne|tonnes|ton|tons|metric tons|metric ton|metric tonnes|tco2|tco2e", "tonne", 1, QuantityForm.Counted),
        ("kilotonnes|kilotons|kt", "tonne", 1_000, QuantityForm.Counted),
        ("megatonnes|megatons|mt", "tonne", 1_000_000, QuantityForm.Counted),
        ("gigatonnes|gigatons|gt", "tonne", 1_000_000_000, QuantityForm.Counted),
        ("gram|grams|gramme|grammes", "gram", 1, QuantityForm.Counted),
        ("kg|kilogram|kilograms|kilo|kilos|kilogrammes", "gram", 1_000, QuantityForm.Counted),
        ("lb|lbs", "gram", 453.59237m, QuantityForm.Counted),
        ("mg|milligram|milligrams", "gram", 0.001m, QuantityForm.Counted),
        ("pound|pounds", Currencies.Pounds, 1, QuantityForm.Money),
        ("w|watt|watts", "watt", 1, QuantityForm.Counted),
        ("kw|kilowatt|kilowatts", "watt", 1_000, QuantityForm.Counted),
        ("mw|megawatt|megawatts", "watt", 1_000_000, QuantityForm.Counted),
        ("gw|gigawatt|gigawatts|gwp", "watt", 1_000_000_000, QuantityForm.Counted),
        ("tw|terawatt|terawatts", "watt", 1_000_000_000_000, QuantityForm.Counted),
        ("wh|watt hours|watt-hours|watt-hour", "watt_hour", 1, QuantityForm.Counted),
        ("kwh|kilowatt hours|kilowatt-hours|kilowatt hour|kilowatt-hour", "watt_hour", 1_000, QuantityForm.Counted),
        ("mwh|megawatt hours|megawatt-hours|megawatt-hour|megawatt hour", "watt_hour", 1_000_000, QuantityForm.Counted),
        ("gwh|gigawatt hours|gigawatt-hours|gigawatt-hour|gigawatt hour", "watt_hour", 1_000_000_000, QuantityForm.Counted),
        ("twh|terawatt hours|terawatt-hours|terawatt-hour|terawatt hour", "watt_hour", 1_000_000_000_000, QuantityForm.Counted),
        ("byte|bytes", "byte", 1, QuantityForm.Counted),
        ("kb|kilobyte|kilobytes", "byte", 1_000, QuantityForm.Counted),
        ("mb|megabyte|megabytes", "byte", 1_000_000, QuantityForm.Counted),
        ("gb|gigabyte|gigabytes|gib", "byte", 1_000_000_000, QuantityForm.Counted),
        ("tb|terabyte|terabytes", "byte", 1_000_000_000_000, QuantityForm.Counted),
        ("pb|petabyte|petabytes", "byte", 1_000_000_000_000_000, QuantityForm.Counted),
        ("eb|exabyte|exabytes", "byte", 1_000_000_000_000_000_000, QuantityForm.Counted),
        ("zb|zettabyte|zettabytes", "byte", 1_000_000_000_000_000_000_000m, QuantityForm.Counted),
        ("kbps|kbit/s|kb/s", "bit/second", 1_000, QuantityForm.Counted),
        ("mbps|mbit/s|mb/s|megabits per second|megabits a second", "bit/second", 1_000_000, QuantityForm.Counted),
        ("gbps|gbit/s|gb/s|gigabits per second|gigabits a second", "bit/second", 1_000_000_000, QuantityForm.Counted),
        ("tbps|tbit/s|terabits per second", "bit/second", 1_000_000_000_000, QuantityForm.Counted),
        ("token|tokens", "token", 1, QuantityForm.Counted),
        ("flop|flops|floating-point operations|floating point operations", "FLOP", 1, QuantityForm.Counted),
        ("petaflop|petaflops|pflop", "FLOP", 1_000_000_000_000_000, QuantityForm.Counted),
        ("exaflop|exaflops", "FLOP", 1_000_000_000_000_000_000, QuantityForm.Counted),
        ("teraflop|teraflops|tflop", "FLOP", 1_000_000_000_000, QuantityForm.Counted),
        ("flop/s|flops/s", "FLOP/second", 1, QuantityForm.Counted),
        ("tflops|tflop/s", "FLOP/second", 1_000_000_000_000, QuantityForm.Counted),
        ("pflop/s|pflops", "FLOP/second", 1_000_000_000_000_000, QuantityForm.Counted),
        ("eflops|eflop/s|exaflop/s|exaflops/s", "FLOP/second", 1_000_000_000_000_000_000, QuantityForm.Counted),
        ("parameter|parameters|params|parms", "count", 1, QuantityForm.Counted),
        ("m|metre|metres|meter|meters", "metre", 1, QuantityForm.Counted),
        ("km|kilometre|kilometres|kilometer|kilometers|kms", "metre", 1_000, QuantityForm.Counted),
        ("cm|centimetre|centimetres|centimeters", "metre", 0.01m, QuantityForm.Counted),
        ("mm|millimetre|millimetres|millimeters", "metre", 0.001m, QuantityForm.Counted),
        ("mile|miles", "metre", 1609.344m, QuantityForm.Counted),
        ("foot|feet|ft", "metre", 0.3048m, QuantityForm.Counted),
        ("square metres|square meters|square metre|square meter|sq m|m2|m²", "square_metre", 1, QuantityForm.Counted),
        ("square kilometres|square kilometers|sq km|km2|km²", "square_metre", 1_000_000, QuantityForm.Counted),
        ("square feet|square foot|sq ft", "square_metre", 0.09290304m, QuantityForm.Counted),
        ("hectare|hectares|ha", "square_metre", 10_000, QuantityForm.Counted),
        ("acre|acres", "square_metre", 4046.8564224m, QuantityForm.Counted),
        ("degrees celsius|degree celsius|degrees c|°c|℃|degrees|degree|degrees centigrade", "degree_celsius", 1, QuantityForm.Counted),
        ("barrels per day|barrels a day|bpd|b/d|barrels daily|barrel-per-day|barrels-a-day", "barrel/day", 1, QuantityForm.Counted),
        ("barrel|barrels|bbl", "barrel", 1, QuantityForm.Counted),
        ("litre|litres|liter|liters", "litre", 1, QuantityForm.Counted),
        ("ml|millilitre|millilitres|milliliters", "litre", 0.001m, QuantityForm.Counted),
        ("mmhg|mm hg", "mmHg", 1, QuantityForm.Counted),
    ];

    public static readonly FrozenDictionary<string, UnitEntry> Table = Build();

    private static FrozenDictionary<string, UnitEntry> Build()
    {
        var table = new Dictionary<string, UnitEntry>(StringComparer.Ordinal);
        foreach (var (words, unit, scale, form) in Rows)
        {
            foreach (var word in words.Split('|'))
            {
                table[word] = new UnitEntry(unit, scale, form);
            }
        }

        foreach (var (words, unit, scale) in Currencies.Words)
        {
            foreach (var word in words.Split('|'))
            {
                table[word] = new UnitEntry(unit, scale, QuantityForm.Money);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
