using AiIndexEtl.Core.Rows;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Runs;

/// <summary>A page that a run has received and kept.</summary>
/// <param name="Job">What ran.</param>
/// <param name="Receipt">What the address gave.</param>
/// <param name="Fetches">The record of the fetch, one row for each try.</param>
internal sealed record JournalEntry(string Job, Receipt Receipt, IReadOnlyList<FetchAttemptRow> Fetches);
