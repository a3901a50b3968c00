namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Gives what is told per so many of something its compound unit where the denominator stands before: 每十万人有10.3件,
/// 每百万词元20美元, "(papers per million people): Switzerland 131". The denominator reaches to the end of its sentence.
/// </summary>
internal static class RateUnits
{
    public static void Run(List<Draft> drafts)
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
                    && decimal.Truncate(draft.Value) != draft.Value;
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

    private static bool Fits(Draft draft, Draft rate, string? noun)
    {
        if (draft.Unit?.Contains('/', StringComparison.Ordinal) == true)
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
