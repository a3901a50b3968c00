using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Turns the kind that the words have into the kind that figures are filed under.</summary>
internal static class KindRules
{
    /// <summary>The kind of a claim, one of <see cref="FigureKinds"/>.</summary>
    public static string KindOf(Claim claim, MetricTraits metric, IReadOnlyList<string> areas, IReadOnlyList<IdentifyingName> subjects) => claim.Kind switch
    {
        ClaimKind.Change => claim.Unit is "percent" or "times" ? FigureKinds.Growth : FigureKinds.Difference,
        ClaimKind.Ratio => RatioKind(claim, areas, subjects),
        ClaimKind.Gap => FigureKinds.Gap,
        _ => LevelKind(claim, metric),
    };

    // Whether a percentage is called a level or a share is a matter of taste, but for scores, which are no parts of anything.
    private static string LevelKind(Claim claim, MetricTraits metric)
    {
        if (metric.IsScore) return FigureKinds.Level;
        return claim.Kind == ClaimKind.Share || claim.Unit == "percent" ? FigureKinds.Share : FigureKinds.Level;
    }

    // Doubled is growth; 12 times China's is a ratio of two places; 8.5 times its level of 2022 is growth again.
    private static string RatioKind(Claim claim, IReadOnlyList<string> areas, IReadOnlyList<IdentifyingName> subjects)
    {
        var isWord = ClaimEvidence.Has(claim, ClaimSlot.Kind, "kind.ratio.word");
        if (isWord && !ClaimEvidence.Has(claim, ClaimSlot.Area, "area.compared")) return FigureKinds.Growth;
        if (HasTwoSides(areas, subjects)) return FigureKinds.Ratio;
        return claim.BasePeriod is not null || isWord || claim.Period?.Contains('/') == true ? FigureKinds.Growth : FigureKinds.Ratio;
    }

    /// <summary>True where two places, or two things of one sort, can be the sides of a ratio or gap.</summary>
    public static bool HasTwoSides(IReadOnlyList<string> areas, IReadOnlyList<IdentifyingName> subjects)
    {
        if (areas.Count >= 2) return true;
        for (var i = 1; i < subjects.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (subjects[i].Kind == subjects[j].Kind || subjects[i].Kind is null || subjects[j].Kind is null) return true;
            }
        }

        return false;
    }
}
