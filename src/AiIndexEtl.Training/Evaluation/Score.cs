using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Training.Evaluation;

/// <summary>Counts of an evaluation, of one document or of several together. Optional claims are in none of them.</summary>
public sealed record Score
{
    /// <summary>The slots that are measured, in the order of a report.</summary>
    public static IReadOnlyList<ClaimSlot> Slots { get; } =
    [
        ClaimSlot.Value, ClaimSlot.Unit, ClaimSlot.Qualifier, ClaimSlot.Kind, ClaimSlot.Metric, ClaimSlot.Area, ClaimSlot.Period, ClaimSlot.Subject,
    ];

    /// <summary>Annotated claims.</summary>
    public int Gold { get; init; }

    /// <summary>Annotated claims that were found.</summary>
    public int Found { get; init; }

    /// <summary>Extracted claims that stand where there is none, or that repeat one.</summary>
    public int Extra { get; init; }

    /// <summary>Claims found whose value, upper end, unit and qualifier are right.</summary>
    public int QuantityRight { get; init; }

    /// <summary>Claims found whose every slot is right.</summary>
    public int FullRight { get; init; }

    /// <summary>Claims found that have the slot right, for each of <see cref="Slots"/>.</summary>
    public IReadOnlyDictionary<ClaimSlot, int> SlotRight { get; init; } = new Dictionary<ClaimSlot, int>();

    /// <summary>The number was found, and is a claim of the article's body.</summary>
    public TierScore Detect => TierScore.Of(Found, Found + Extra, Gold);

    /// <summary>Found, and value, upper end, unit and qualifier are right.</summary>
    public TierScore Quantity => TierScore.Of(QuantityRight, Found + Extra, Gold);

    /// <summary>Quantity, and kind, metric, area, period and subject are right.</summary>
    public TierScore Full => TierScore.Of(FullRight, Found + Extra, Gold);

    /// <summary>The part of the claims found that has the slot right.</summary>
    public double Accuracy(ClaimSlot slot) => (double)SlotRight.GetValueOrDefault(slot) / Math.Max(1, Found);

    /// <summary>All documents counted together, so that a long document weighs more than a short one.</summary>
    public static Score Sum(IEnumerable<Score> scores)
    {
        var all = scores.ToList();
        return new Score
        {
            Gold = all.Sum(s => s.Gold),
            Found = all.Sum(s => s.Found),
            Extra = all.Sum(s => s.Extra),
            QuantityRight = all.Sum(s => s.QuantityRight),
            FullRight = all.Sum(s => s.FullRight),
            SlotRight = Slots.ToDictionary(slot => slot, slot => all.Sum(s => s.SlotRight.GetValueOrDefault(slot))),
        };
    }
}
