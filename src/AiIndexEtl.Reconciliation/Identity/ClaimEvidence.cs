using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What the evidence of a claim says of how its slots were filled.</summary>
internal static class ClaimEvidence
{
    /// <summary>True where a rule filled the slot.</summary>
    public static bool Has(Claim claim, ClaimSlot slot, string rule)
    {
        foreach (var evidence in claim.Evidence)
        {
            if (evidence.Slot == slot && string.Equals(evidence.Rule, rule, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>
    /// True where no words tell the period and no report does: then it is the time that the document speaks of most, which is a guess. The
    /// year that a known edition of a report is about is none.
    /// </summary>
    public static bool GuessesPeriod(Claim claim) => claim.Edition is null && Has(claim, ClaimSlot.Period, "period.default");

    /// <summary>True where words of the sentence, a header or a person tell the time; a claim without evidence comes from a person.</summary>
    public static bool StatesPeriod(Claim claim)
    {
        foreach (var evidence in claim.Evidence)
        {
            if (evidence.Slot == ClaimSlot.Period && IsStated(evidence.Rule)) return true;
        }

        return claim.Evidence.Count == 0;
    }

    private static bool IsStated(string rule) =>
        rule is "period.stated" or "period.publication" or "period.before" or "period.respective" or "period.header" || rule.StartsWith("review", StringComparison.Ordinal);
}
