using System.Runtime.InteropServices;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>A sentence with all that was found in it, each list in the order of the text.</summary>
internal sealed record SentenceView
{
    // Where quantities begin and end, which every link of words to a figure asks about.
    private int[]? _quantityStarts;
    private int[]? _quantityEnds;

    /// <summary>Where the sentence stands in the text.</summary>
    public required Span Span { get; init; }

    /// <summary>The index of its block.</summary>
    public required int Block { get; init; }

    /// <summary>Its clauses, in order.</summary>
    public required List<Span> Clauses { get; init; }

    /// <summary>Quantities.</summary>
    public required List<QuantityMention> Quantities { get; init; }

    /// <summary>Times.</summary>
    public required List<TimeMention> Times { get; init; }

    /// <summary>Places.</summary>
    public required List<AreaMention> Areas { get; init; }

    /// <summary>Words that hint at a place without naming it.</summary>
    public List<AreaMention> Signs { get; init; } = [];

    /// <summary>Names that are no places.</summary>
    public required List<NameMention> Names { get; init; }

    /// <summary>Terms of cue phrases.</summary>
    public required List<MetricHit> Hits { get; init; }

    /// <summary>Marks that tell metrics from wider ones.</summary>
    public List<MarkHit> Marks { get; init; } = [];

    /// <summary>The index of the clause that holds a position; the nearest one before it where it stands between two.</summary>
    public int ClauseAt(int position)
    {
        // A sentence has few clauses: looking at each is sooner done than halving.
        var at = 0;
        foreach (ref readonly var clause in CollectionsMarshal.AsSpan(Clauses))
        {
            if (clause.Start > position) break;
            at++;
        }

        return Math.Max(0, at - 1);
    }

    /// <summary>How many quantities lie between two positions as a whole.</summary>
    public int QuantitiesBetween(int start, int end)
    {
        _quantityEnds ??= [.. Quantities.Select(static quantity => quantity.End)];
        return Math.Max(0, FirstFrom(_quantityEnds, end + 1) - QuantityFrom(start));
    }

    /// <summary>The index of the first quantity that begins at a position or behind it.</summary>
    public int QuantityFrom(int position)
    {
        _quantityStarts ??= [.. Quantities.Select(static quantity => quantity.Start)];
        return FirstFrom(_quantityStarts, position);
    }

    // The index of the first position that is not before another one.
    private static int FirstFrom(int[] positions, int position)
    {
        var low = 0;
        var high = positions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (positions[middle] < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
