namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>The result of one check.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it asks.</param>
/// <param name="IsBlocking">True for a check that holds the publication back when it fails.</param>
/// <param name="FailingRows">How many rows failed.</param>
/// <param name="Sample">The first failing rows as text; null where none failed.</param>
public sealed record CheckResult(string Name, string Description, bool IsBlocking, long FailingRows, string? Sample)
{
    /// <summary>True for a check that could not be made; <see cref="Sample"/> says why, and the publication is held back.</summary>
    public bool IsBroken { get; init; }

    /// <summary>True where no row failed.</summary>
    public bool Passed => FailingRows == 0;
}
