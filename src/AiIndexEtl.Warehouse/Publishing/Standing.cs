namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>What a publication leaves for a person to look at.</summary>
/// <param name="Conflicts">Figures on which facts contradict each other, nobody having decided.</param>
/// <param name="NewConflicts">Those of them on which none did before the run.</param>
/// <param name="FactsInconsistent">Facts whose arithmetic does not add up.</param>
/// <param name="FactsInReview">Current facts that wait for review, those of documents that the run did not touch too.</param>
public sealed record Standing(long Conflicts, long NewConflicts, long FactsInconsistent, long FactsInReview);
