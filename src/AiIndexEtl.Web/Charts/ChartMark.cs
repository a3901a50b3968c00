namespace AiIndexEtl.Web.Charts;

/// <summary>One figure in a chart.</summary>
public sealed record ChartMark
{
    /// <summary>Its time, ISO 8601; a chart over time leaves out a mark whose time it cannot read.</summary>
    public string? Period { get; init; }

    /// <summary>Its value in the unit of the axis; of a range the lower end.</summary>
    public required decimal Value { get; init; }

    /// <summary>Of a range the upper end; else null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>1 where the words say that it is more, -1 where they say that it is less; else 0.</summary>
    public int Bound { get; init; }

    /// <summary>The value as it is written at the mark, with the sign of its qualifier.</summary>
    public required string Label { get; init; }

    /// <summary>The whole of it in words, for those who point at the mark.</summary>
    public required string Told { get; init; }

    /// <summary>True for what another source says otherwise, and for what an earlier edition said.</summary>
    public bool IsHollow { get; init; }

    /// <summary>True where the line goes through it; false for what is not comparable with its neighbours.</summary>
    public bool IsJoined { get; init; } = true;

    /// <summary>Where the mark stands: of a range its middle.</summary>
    public decimal Middle => Upper is { } upper ? Value + (upper - Value) / 2 : Value;
}
