namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>What a verification of a published file found.</summary>
/// <param name="Checks">The blocking checks that look at the whole file, in the order of their names; empty where it could not be read.</param>
/// <param name="Failure">Why the file could not be read through; null where it was.</param>
public sealed record FileVerification(IReadOnlyList<CheckResult> Checks, string? Failure)
{
    /// <summary>True where the file was read through and every check passed.</summary>
    public bool IsSound => Failure is null && Checks.All(check => check.Passed);
}
