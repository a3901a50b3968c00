namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Fractions that are one character: ½, ⅔, ¾.</summary>
internal static class VulgarFractions
{
    private const string Characters = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";

    private static readonly (int Part, int Whole)[] Values =
    [
        (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 7), (1, 8), (3, 8), (5, 8), (7, 8), (1, 9), (1, 10),
    ];

    /// <summary>Numerator and denominator, or null for any other character.</summary>
    public static (int Part, int Whole)? Of(char c)
    {
        var at = c < '¼' ? -1 : Characters.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? null : Values[at];
    }
}
