namespace AiIndexEtl.Web.Data;

/// <summary>A check of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsBlocking">Whether its failure holds a publication back.</param>
/// <param name="Passed">Whether it passed.</param>
/// <param name="FailingRows">How many rows failed.</param>
/// <param name="Sample">Some of them; null where it passed.</param>
/// <param name="Description">What it checks.</param>
public sealed record RunCheckRow(string Name, bool IsBlocking, bool Passed, long FailingRows, string? Sample, string Description);
