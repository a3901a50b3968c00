namespace AiIndexEtl.Cli.Output;

/// <summary>
/// Colours for words that say how it stands with a row: red for what is wrong, yellow for what is doubtful, green for what is right.
/// </summary>
internal static class CellColours
{
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";

    /// <summary>The parameter of the escape sequence for a cell; null for one without a colour.</summary>
    /// <param name="column">The name of its column.</param>
    /// <param name="cell">What it says.</param>
    public static string? Of(string column, string cell) => (column, cell) switch
    {
        ("verdict", "inconsistent") or ("class", "gone") or ("state", "stale" or "unmatched") or ("stance", "conflicts") => Red,
        ("verdict", "rounding") or ("class", "revised" or "changed" or "unsure") => Yellow,
        ("verdict", "consistent") or ("class", "new" or "same") or ("state", "applied") => Green,
        _ => null,
    };
}
