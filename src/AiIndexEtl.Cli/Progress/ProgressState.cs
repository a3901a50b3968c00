namespace AiIndexEtl.Cli.Progress;

/// <summary>How far something has come.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Done">How much is done.</param>
/// <param name="Total">How much there is; null where nobody knows, 0 where nothing is counted.</param>
/// <param name="Elapsed">The time since it began.</param>
/// <param name="Rate">How much is done in a second; null while nobody can say.</param>
internal sealed record ProgressState(string What, ProgressUnit Unit, long Done, long? Total, TimeSpan Elapsed, double? Rate);
