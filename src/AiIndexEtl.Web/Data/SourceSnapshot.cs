namespace AiIndexEtl.Web.Data;

/// <summary>A body that was received of a document.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="AccessedAt">When it was received (UTC); null where unknown.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="SizeBytes">Its size.</param>
public sealed record SourceSnapshot(string Sha256, DateTimeOffset? AccessedAt, string MediaType, long SizeBytes);
