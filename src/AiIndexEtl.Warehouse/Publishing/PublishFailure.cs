namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Why nothing was published.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Message">What happened and what to do about it, for a person.</param>
/// <param name="Checks">The checks that ran; empty where none did.</param>
public sealed record PublishFailure(PublishFailureKind Kind, string Message, IReadOnlyList<CheckResult> Checks);
