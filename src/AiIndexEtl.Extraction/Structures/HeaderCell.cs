using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>What a column header says of the figures below it.</summary>
/// <param name="Span">The cell.</param>
/// <param name="Unit">The unit that the header names, or null.</param>
/// <param name="Multiplier">What the figures are multiplied by: 1,000,000,000 for "$bn", 10,000 for 万.</param>
/// <param name="Time">The time that the header names, or null.</param>
/// <param name="Areas">The areas that it names.</param>
/// <param name="Names">The names that it holds.</param>
/// <param name="Hits">Its terms of cue phrases.</param>
internal sealed record HeaderCell(
    Span Span, string? Unit, decimal Multiplier, TimeMention? Time, IReadOnlyList<AreaMention> Areas, IReadOnlyList<NameMention> Names, IReadOnlyList<MetricHit> Hits);
