using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Collects what the checks found: of each check at most one row for a claim, the kindest.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _found = [];
    private Dictionary<(Figure Figure, string Check), int>? _places;

    /// <summary>True once a check has said something of the figure.</summary>
    public bool Has(Figure figure, string check) => _places is not null && _places.ContainsKey((figure, check));

    /// <summary>Takes in what a calculation says. A kinder finding of the same check replaces another one.</summary>
    public void Add(Figure figure, string check, Outcome outcome, params ReadOnlySpan<Figure> others)
    {
        _places ??= [];
        var finding = new Finding(figure, check, outcome, others.ToArray());
        if (!_places.TryGetValue((figure, check), out var place))
        {
            _places.Add((figure, check), _found.Count);
            _found.Add(finding);
        }
        else if (outcome.Verdict < _found[place].Outcome.Verdict)
        {
            _found[place] = finding;
        }
    }

    /// <summary>
    /// The rows, in the order in which they were found. A document that shows by one figure that it means N + 1 by "N times more" is held to
    /// that in all.
    /// </summary>
    public IReadOnlyList<ClaimCheckRow> Rows()
    {
        if (_found.Count == 0) return [];

        var addsOne = _found.Exists(finding => finding.Outcome is { AddsOne: true, Fits: true });
        return [.. _found.Select(finding => RowOf(addsOne && finding.Outcome is { AddsOne: false } ? finding.MeantOtherwise() : finding))];
    }

    private static ClaimCheckRow RowOf(Finding finding) => new()
    {
        DocumentId = finding.Figure.Row.DocumentId,
        ClaimId = finding.Figure.Row.ClaimId,
        Check = finding.Check,
        Verdict = finding.Outcome.Verdict switch
        {
            Verdict.Consistent => CheckVerdicts.Consistent,
            Verdict.Rounding => CheckVerdicts.Rounding,
            _ => CheckVerdicts.Inconsistent,
        },
        Stated = finding.Figure.Claim.Value,
        Expected = Decimals.Of(finding.Outcome.Expected),
        Detail = $"{finding.Outcome.Calculation}; stated {CheckText.Stated(finding.Figure)}{finding.Note}",
        OtherClaimIds = [.. finding.Others.Select(other => other.Row.ClaimId)],
    };
}
