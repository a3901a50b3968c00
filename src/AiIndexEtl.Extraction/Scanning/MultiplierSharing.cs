namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Shares a multiplier backwards with the unit: 6.5、4.1万亿美元; 1.2, 3.4 and 5.6 billion dollars; from 3.2 to 4.1 billion. Numbers that are told
/// together are of one size, so that what lies far from the coefficient of the last one was told in full: 12,000 and 1.2 million.
/// </summary>
internal static class MultiplierSharing
{
    // How many times as large one coefficient may be as the other. Ten thousand and less are told in full more often than millions are.
    private const decimal FarApartInList = 100;
    private const decimal FarApartInChange = 30;
    private const decimal FarApartOfThousands = 10;

    private const decimal Million = 1_000_000;
    private const decimal ToldInFull = 10_000;

    /// <summary>Multiplies a number by the multiplier of the next one, where they share it.</summary>
    /// <param name="draft">The number, which has the unit of the next one already.</param>
    /// <param name="next">The next one.</param>
    /// <param name="gap">What stands between them, trimmed.</param>
    public static void Share(Draft draft, Draft next, ReadOnlySpan<char> gap)
    {
        if (draft.Multiplier != 1 || next.Multiplier < 1000 || Math.Abs(draft.Value) >= ToldInFull) return;

        // A comma alone may part two clauses; within a list the number behind it shares what follows, too.
        if (gap is "," or "，" && !next.SharesMultiplier) return;

        var own = Math.Abs(draft.Upper ?? draft.Value) / (draft.Magnitude ?? 1);
        var other = Math.Abs(next.Value) / next.Multiplier / (next.Magnitude ?? 1);
        var limit = next.Multiplier < Million ? FarApartOfThousands : IsList(gap) ? FarApartInList : FarApartInChange;
        if (own == 0 || other == 0 || own > other * limit || other > own * limit) return;

        var upper = draft.Upper is { } end ? Powers.Multiply(end, next.Multiplier) : null;
        if (Powers.Multiply(draft.Value, next.Multiplier) is not { } value || (draft.Upper is not null && upper is null)) return;
        draft.Value = value;
        draft.Upper = upper;
        draft.Multiplier = next.Multiplier;
        draft.SharesMultiplier = true;
    }

    private static bool IsList(ReadOnlySpan<char> gap) => gap is "、" or "和" or "与" or "及" or "以及" or "and" or "or" or "或" or ", and" or "/" or "," or "，";
}
