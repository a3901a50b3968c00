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
}
