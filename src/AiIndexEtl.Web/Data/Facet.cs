namespace AiIndexEtl.Web.Data;

/// <summary>A value that facts can be narrowed to.</summary>
/// <param name="Value">The value.</param>
/// <param name="Facts">How many facts have it.</param>
public sealed record Facet(string Value, long Facts);
