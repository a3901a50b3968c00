using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>
/// Names the dollars of a document: in a text about one country whose own money is a dollar, a bare $ is that dollar, unless the text
/// marks its own dollars (S$, NZ$) and so keeps the bare sign for American ones.
/// </summary>
internal static class LocalDollars
{
    private const double Least = 2;
    private const double LeastBesideAmerican = 0.5;

    private static readonly FrozenDictionary<string, (string Code, string[] Marks)> Own = new Dictionary<string, (string, string[])>(StringComparer.Ordinal)
    {
        ["SG"] = ("SGD", ["S$", "SGD"]),
        ["CA"] = ("CAD", ["C$", "CA$", "CAD"]),
        ["AU"] = ("AUD", ["A$", "AU$", "AUD"]),
        ["NZ"] = ("NZD", ["NZ$", "NZD"]),
        ["HK"] = ("HKD", ["HK$", "HKD"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The quantities, with the unit of those written with a bare $ told anew where the document's country has its own dollar.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="quantities">Its quantities.</param>
    /// <param name="about">The places that the document is about.</param>
    public static IReadOnlyList<QuantityMention> Resolve(string text, IReadOnlyList<QuantityMention> quantities, DocumentAreas about)
    {
        if (about.Likely is not [{ Codes: [var country] } likely, ..] || !Own.TryGetValue(country, out var own)) return quantities;

        // Who writes US$ beside a bare sign means two dollars.
        if (likely.Strength < (text.Contains("US$", StringComparison.Ordinal) ? LeastBesideAmerican : Least)) return quantities;
        foreach (var mark in own.Marks)
        {
            if (HasMark(text, mark)) return quantities;
        }

        return [.. quantities.Select(quantity => IsBare(text, quantity) ? quantity with { Unit = own.Code + quantity.Unit[3..] } : quantity)];
    }

    private static bool IsBare(string text, QuantityMention quantity)
    {
        if (!quantity.Unit.StartsWith("USD", StringComparison.Ordinal)) return false;
        var sign = text.IndexOf('$', quantity.Start, quantity.End - quantity.Start);
        var isCents = sign < 0 && text.AsSpan(quantity.Start, quantity.End - quantity.Start).Contains("cent", StringComparison.OrdinalIgnoreCase);
        if (isCents) return !text.AsSpan(Math.Max(0, quantity.Start - 4), Math.Min(4, quantity.Start)).Contains("US", StringComparison.Ordinal);
        return sign >= 0 && (sign == 0 || !char.IsAsciiLetter(text[sign - 1]) && text[sign - 1] != '.') && !text.AsSpan(quantity.Start, quantity.End - quantity.Start).Contains("US", StringComparison.Ordinal);
    }

    // S$ within US$ is no mark of Singapore.
    private static bool HasMark(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsAsciiLetter(text[at - 1])) return true;
        }

        return false;
    }
}
