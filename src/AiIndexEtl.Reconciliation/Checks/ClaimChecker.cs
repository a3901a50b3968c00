using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// The arithmetic that a careful reader would do with the figures of one document: a change against its ends, a multiple against its values,
/// parts against the whole and so on. A check says something only where it is sure that the numbers belong together.
/// </summary>
/// <param name="vocabulary">Units and plausible ranges of metrics.</param>
/// <remarks>May be used by several threads at once.</remarks>
public sealed class ClaimChecker(Vocabulary vocabulary)
{
    // A multiple that is checked as a change is not checked as a multiple of two things, hence the order.
    private readonly IClaimCheck[] _checks =
    [
        new ChangeOfEnds(), new RatioOfValues(), new GapOfValues(), new GrowthOverYears(), new PartsOfWhole(), new SharesSum(), new TwoUnits(),
        new UnitOfMetric(vocabulary), new RangeOfMetric(vocabulary),
    ];

    /// <summary>What arithmetic says of the claims of one document; empty where no numbers are related.</summary>
    /// <param name="claims">The claims of one document, in the order of the text.</param>
    public IReadOnlyList<ClaimCheckRow> Check(IReadOnlyList<ClaimRow> claims)
    {
        if (claims.Count == 0) return [];

        var document = DocumentFigures.Of(claims);
        var findings = new Findings();
        foreach (var sentence in document.Sentences)
        {
            foreach (var check in _checks) check.Check(sentence, document, findings);
        }

        return findings.Rows();
    }
}
