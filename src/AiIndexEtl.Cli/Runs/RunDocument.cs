using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Runs;

/// <summary>One document that a run reads: a page to fetch or a file.</summary>
/// <param name="Source">The source that it belongs to.</param>
/// <param name="Asked">The address, or the path as the configuration or the user wrote it.</param>
/// <param name="File">The absolute path of a file; null for a page to fetch.</param>
/// <param name="Failure">Why it cannot even be asked for, such as a folder without permission; null where it can.</param>
internal sealed record RunDocument(SourceSettings Source, string Asked, string? File, RunFailure? Failure = null);
