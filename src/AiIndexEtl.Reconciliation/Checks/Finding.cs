namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>What a check says of a figure.</summary>
/// <param name="Figure">The figure that is checked.</param>
/// <param name="Check">The check.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Others">The figures that it calculated with.</param>
internal sealed record Finding(Figure Figure, string Check, Outcome Outcome, IReadOnlyList<Figure> Others)
{
    /// <summary>What is to be added to the calculation.</summary>
    public string Note { get; private init; } = "";

    /// <summary>The finding where the document means N + 1 times by "N times more", which this figure does not fit.</summary>
    public Finding MeantOtherwise() => this with
    {
        Outcome = Outcome with { Verdict = Verdict.Inconsistent },
        Note = " more, by which this text elsewhere means the increase alone",
    };
}
