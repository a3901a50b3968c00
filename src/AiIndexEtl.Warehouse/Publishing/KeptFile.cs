namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>An earlier published file that is kept in the folder <c>history</c>.</summary>
/// <param name="Number">1 for the one that was replaced last, 2 for the one before, and so on.</param>
/// <param name="Path">The file, absolute.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="RunId">The run that published it; null where it cannot be read.</param>
/// <param name="EndedAt">When that run was published (UTC); null where it cannot be read.</param>
/// <param name="Facts">Current facts in it; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be put back; null where it can.</param>
public sealed record KeptFile(int Number, string Path, long SizeBytes, string? RunId, DateTimeOffset? EndedAt, long? Facts, string? Problem);
