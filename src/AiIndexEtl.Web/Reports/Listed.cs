namespace AiIndexEtl.Web.Reports;

/// <summary>The first of some items.</summary>
/// <param name="Items">Those that are told.</param>
/// <param name="Total">How many there are.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items, long Total)
{
    /// <summary>How many are not told.</summary>
    public long Untold => Total - Items.Count;
}
