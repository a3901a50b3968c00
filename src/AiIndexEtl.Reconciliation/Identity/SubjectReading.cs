namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What the subjects of a claim tell of its figure.</summary>
/// <param name="Names">The things that identify it, in the order of the claim.</param>
/// <param name="IsUncertain">True where it may be about things that only sentences before name.</param>
internal readonly record struct SubjectReading(IReadOnlyList<IdentifyingName> Names, bool IsUncertain)
{
    /// <summary>No subject, and no doubt.</summary>
    public static readonly SubjectReading None = new([], IsUncertain: false);
}
