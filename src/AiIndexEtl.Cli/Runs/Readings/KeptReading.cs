namespace AiIndexEtl.Cli.Runs.Readings;

/// <summary>A reading as it is kept.</summary>
/// <param name="Key">What it depends on, as a hash; see <see cref="ReadingStore"/>.</param>
/// <param name="Reading">The reading.</param>
internal sealed record KeptReading(string Key, DocumentReading Reading);
