namespace AiIndexEtl.Cli.Runs;

/// <summary>How long each stage worked on a document.</summary>
internal readonly record struct StageTimes(TimeSpan Scrape, TimeSpan Clean, TimeSpan Extract);
