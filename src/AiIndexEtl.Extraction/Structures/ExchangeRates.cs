using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>What currencies were worth in dollars since 2000, from the least to the most: enough to tell whether one amount can restate another.</summary>
internal static class ExchangeRates
{
    // Rounding in the text ("about $2 billion") comes on top of what the rates did.
    private const double Slack = 1.15;

    private static readonly FrozenDictionary<string, (double Least, double Most)> Dollars = new Dictionary<string, (double, double)>(StringComparer.Ordinal)
    {
        ["USD"] = (1, 1), ["EUR"] = (0.82, 1.6), ["GBP"] = (1.05, 2.1), ["CHF"] = (0.55, 1.4), ["CNY"] = (0.118, 0.17), ["HKD"] = (0.127, 0.13), ["TWD"] = (0.028, 0.036),
        ["JPY"] = (0.006, 0.0135), ["KRW"] = (0.00065, 0.0011), ["INR"] = (0.011, 0.026), ["SGD"] = (0.54, 0.84), ["CAD"] = (0.61, 1.1), ["AUD"] = (0.48, 1.11),
        ["NZD"] = (0.39, 0.89), ["SEK"] = (0.088, 0.17), ["NOK"] = (0.088, 0.2), ["DKK"] = (0.11, 0.22), ["PLN"] = (0.2, 0.5), ["HUF"] = (0.0022, 0.007), ["RUB"] = (0.007, 0.044),
        ["TRY"] = (0.023, 0.87), ["ILS"] = (0.2, 0.32), ["SAR"] = (0.266, 0.268), ["AED"] = (0.272, 0.273), ["ZAR"] = (0.05, 0.15), ["KES"] = (0.006, 0.017), ["NGN"] = (0.0005, 0.01),
        ["BRL"] = (0.16, 0.65), ["MXN"] = (0.039, 0.11), ["THB"] = (0.021, 0.035), ["MYR"] = (0.2, 0.34), ["IDR"] = (0.000058, 0.00013), ["VND"] = (0.000037, 0.00007),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True where two amounts may be one; null where a currency is not known.</summary>
    public static bool? CanBeOne(string currency, decimal amount, string other, decimal otherAmount)
    {
        if (!Dollars.TryGetValue(currency, out var first) || !Dollars.TryGetValue(other, out var second)) return null;
        var (a, b) = ((double)amount, (double)otherAmount);
        return b * second.Least <= a * first.Most * Slack && a * first.Least <= b * second.Most * Slack;
    }
}
