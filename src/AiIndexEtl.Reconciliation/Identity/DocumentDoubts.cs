using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Reconciliation.Agreement;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>
/// Finds claims of one document that cannot both be about the figure that they are filed under. Nobody tells one figure twice with two
/// values in one breath: whoever does so tells two figures apart by something that no slot holds. And where a document states a figure for
/// a time, another value whose time was only carried over is that of another time.
/// </summary>
internal static class DocumentDoubts
{
    // Code points between two mentions that a reader takes in together, about two sentences; a Chinese one says more with fewer.
    private const int OneBreathOfHan = 120;
    private const int OneBreathOfLatin = 300;

    // A page that states one figure more often than this is a list; time stays linear on it.
    private const int Compared = 64;

    /// <summary>True, in the order of the claims, for those that are too uncertain to contradict claims of other documents.</summary>
    public static bool[] Of(IReadOnlyList<Claim> claims, IReadOnlyList<FigureIdentity> figures)
    {
        var doubts = new bool[claims.Count];
        var claimsOf = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < figures.Count; i++)
        {
            foreach (var observation in figures[i].Observations)
            {
                if (!claimsOf.TryGetValue(observation.ObservationId, out var others)) claimsOf.Add(observation.ObservationId, others = []);
                for (var k = Math.Max(0, others.Count - Compared); k < others.Count; k++) Compare(claims, figures, i, others[k], doubts);
                others.Add(i);
            }
        }

        return doubts;
    }

    private static void Compare(IReadOnlyList<Claim> claims, IReadOnlyList<FigureIdentity> figures, int one, int other, bool[] doubts)
    {
        if (FigureAgreement.Agree(figures[one], figures[other])) return;
        var isOneBreath = IsOneBreath(claims[one], claims[other]);
        var statesOne = ClaimEvidence.StatesPeriod(claims[one]);
        var statesOther = ClaimEvidence.StatesPeriod(claims[other]);
        doubts[one] |= isOneBreath || !statesOne;
        doubts[other] |= isOneBreath || !statesOther;
    }

    private static bool IsOneBreath(Claim one, Claim other)
    {
        if (one.Sentence == other.Sentence) return true;
        return Math.Abs(one.CharStart - other.CharStart) <= (HasHan(one) || HasHan(other) ? OneBreathOfHan : OneBreathOfLatin);
    }

    private static bool HasHan(Claim claim) => claim.Sentence.AsSpan().IndexOfAnyInRange('\u2E80', '\uFFEF') >= 0;
}
