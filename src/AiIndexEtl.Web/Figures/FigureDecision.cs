namespace AiIndexEtl.Web.Figures;

/// <summary>A decision of a person on the words of a figure.</summary>
/// <param name="Decision">accept, reject or correct.</param>
/// <param name="Reason">Why, in the reviewer's words; null where none was given.</param>
/// <param name="Reviewer">Who; null where unknown.</param>
/// <param name="DecidedAt">When (UTC); null where unknown.</param>
/// <param name="State">applied, stale or unmatched.</param>
/// <param name="Detail">Why it is stale or unmatched; null where it is applied.</param>
public sealed record FigureDecision(string Decision, string? Reason, string? Reviewer, DateTimeOffset? DecidedAt, string State, string? Detail);
