namespace AiIndexEtl.Web.Data;

/// <summary>A page of facts.</summary>
/// <param name="Total">How many facts meet the conditions in all.</param>
/// <param name="Facts">Those of the page.</param>
public sealed record FactPage(long Total, IReadOnlyList<Fact> Facts);
