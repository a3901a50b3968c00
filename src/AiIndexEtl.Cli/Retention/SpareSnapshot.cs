namespace AiIndexEtl.Cli.Retention;

/// <summary>A snapshot that may go.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record SpareSnapshot(string Sha256, string Reason);
