namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>How a rollback ended: exactly one of the first and the last is there.</summary>
/// <param name="Restored">The file that is published now, as it was listed; null where nothing was changed.</param>
/// <param name="KeptAs">Where the file that was published before is kept; null where there was none.</param>
/// <param name="Warnings">What went wrong behind the swap; usually empty.</param>
/// <param name="Failure">Why nothing was changed and what to do about it; null where the file was put back.</param>
public sealed record RollbackOutcome(KeptFile? Restored, string? KeptAs, IReadOnlyList<string> Warnings, string? Failure)
{
    internal static RollbackOutcome Failed(string failure) => new(null, null, [], failure);
}
