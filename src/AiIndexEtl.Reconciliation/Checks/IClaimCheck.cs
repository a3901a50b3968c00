namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>One check. It gives no row where it is not sure that numbers belong together.</summary>
internal interface IClaimCheck
{
    /// <summary>Checks the figures of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="document">The document, for values that other sentences tell.</param>
    /// <param name="findings">Takes in what is found.</param>
    void Check(SentenceFigures sentence, DocumentFigures document, Findings findings);
}
