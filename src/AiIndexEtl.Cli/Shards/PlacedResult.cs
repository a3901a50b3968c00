using AiIndexEtl.Cli.Runs;

namespace AiIndexEtl.Cli.Shards;

/// <summary>What became of a document of a shard.</summary>
/// <param name="Position">The place of its line in the plan.</param>
/// <param name="Part">Its place among the documents of that line; 0 but for files of a crawl.</param>
/// <param name="Result">What became of it.</param>
internal sealed record PlacedResult(long Position, int Part, DocumentResult Result);
