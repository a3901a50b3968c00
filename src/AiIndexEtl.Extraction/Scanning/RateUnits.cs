namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Gives what is told per so many of something its compound unit where the denominator stands before: 每十万人有10.3件,
/// 每百万词元20美元, "(papers per million people): Switzerland 131". The denominator reaches to the end of its sentence.
/// </summary>
internal static class RateUnits
{
    // How many sentences on bare decimals are still numbers of a rate.
    private const int FurthestSentence = 2;

    public static void Run(string s, List<Draft> drafts)
    {
        Draft? rate = null;
        string? noun = null;
        foreach (var draft in drafts)
        {
            if (draft.RateOf is not null)
            {
                (rate, noun) = (draft, null);
                continue;
            }

            if (rate is null || !draft.IsMention)
            {
                continue;
            }

            if (draft.Sentence != rate.Sentence)
            {
                // The next sentence goes on with the same rate only for the same noun and small values.
                var goesOn = noun is { Length: > 0 } && draft.Noun == noun && draft.Sentence == rate.Sentence + 1
                    && IsDecimal(draft) || rate.IsRateOfDecimals && noun is not null && IsBareDecimal(draft)
                    && draft.Sentence <= rate.Sentence + FurthestSentence && !Chars.Span(s, rate.End, draft.Start).Contains('\n');
                if (!goesOn)
                {
                    rate = null;
                    continue;
                }
            }

            if (Fits(draft, rate, noun))
            {
                noun ??= draft.Noun;
                draft.Unit = (draft.Unit ?? "count") + "/" + rate.RateOf;
            }
        }
    }

    private static bool IsDecimal(Draft draft) => decimal.Truncate(draft.Value) != draft.Value;

    private static bool IsBareDecimal(Draft draft) => draft is { Unit: null, Form: QuantityForm.Bare, Multiplier: 1 } && IsDecimal(draft);

    private static bool Fits(Draft draft, Draft rate, string? noun)
    {
        if (draft.Unit?.Contains('/', StringComparison.Ordinal) == true || rate.IsRateOfDecimals && !IsDecimal(draft))
        {
            return false;
        }

        var isMoney = draft.Form == QuantityForm.Money;
        return rate.RateOf switch
        {
            "person" => isMoney && noun is null,
            var of when of!.EndsWith("people", StringComparison.Ordinal) || of.EndsWith("household", StringComparison.Ordinal)
                || of.EndsWith("births", StringComparison.Ordinal) =>
                draft.Unit is null or "count" && draft.Multiplier == 1 && draft.Form is QuantityForm.Counted or QuantityForm.Bare
                    && (noun is null || draft.Noun == noun || draft.Noun.Length == 0),
            var of when of!.EndsWith("gram", StringComparison.Ordinal) => isMoney || draft.Unit == "watt_hour",
            _ => isMoney,
        };
    }
}
