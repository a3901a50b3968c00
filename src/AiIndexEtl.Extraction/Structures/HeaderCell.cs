using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>What a column header says of the figures below it.</summary>
/// <param name="Span">The cell.</param>
/// <param name="Time">The time that the header names, or null.</param>
/// <param name="Areas">The areas that it names.</param>
/// <param name="Hits">Its terms of cue phrases.</param>
internal sealed record HeaderCell(
    Span Span, TimeMention? Time, IReadOnlyList<AreaMention> Areas, List<MetricHit> Hits);
