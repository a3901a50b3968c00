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
    // Code points between two mentions that a reader takes in together; about two sentences.
    private const int OneBreath = 120;

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
                foreach (var other in others) Compare(claims, figures, i, other, doubts);
                others.Add(i);
            }
        }

        return doubts;
    }

    private static void Compare(IReadOnlyList<Claim> claims, IReadOnlyList<FigureIdentity> figures, int one, int other, bool[] doubts)
    {
        if (FigureAgreement.Agree(figures[one], figures[other])) return;
        var isOneBreath = claims[one].Sentence == claims[other].Sentence || Math.Abs(claims[one].CharStart - claims[other].CharStart) <= OneBreath;
        var statesOne = ClaimEvidence.StatesPeriod(claims[one]);
        var statesOther = ClaimEvidence.StatesPeriod(claims[other]);
        doubts[one] |= isOneBreath || !statesOne;
        doubts[other] |= isOneBreath || !statesOther;
    }
}
