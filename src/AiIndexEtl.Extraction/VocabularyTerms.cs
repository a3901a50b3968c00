using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction;

/// <summary>What a vocabulary must be written in to be understood: how its words are folded, and which units there are.</summary>
public static class VocabularyTerms
{
    /// <summary>The classes of units that a metric may name; a unit by itself is a class too.</summary>
    public static IReadOnlyList<string> UnitClasses => UnitClass.Names;

    /// <summary>The units that figures are read in, without compound ones, in ordinal order.</summary>
    public static IReadOnlyList<string> Units { get; } = ReadUnits();

    /// <summary>
    /// The form in which words are looked up: lower case, half width, Simplified characters; of the same length. Words of one folded
    /// form find the same places of a text.
    /// </summary>
    public static string Fold(string words) => TextFolding.Fold(words);

    // A unit that begins with a question mark is settled by the text and never reported.
    private static string[] ReadUnits() =>
    [
        .. LatinUnits.Table.Values.Concat(HanUnits.Table.Values).Select(entry => entry.Unit)
            .Concat(Currencies.Prefixes.Select(entry => entry.Unit))
            .Concat(Currencies.HanPrefixes.Select(entry => entry.Unit))
            .Concat(Currencies.Suffixes.Values.Select(entry => entry.Unit))
            .Where(unit => !unit.StartsWith('?'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
