namespace AiIndexEtl.Web.Charts;

/// <summary>The words around a chart.</summary>
public sealed record ChartText
{
    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of its values, such as "billion USD"; empty where there is none.</summary>
    public required string Unit { get; init; }

    /// <summary>What a person who cannot see it is told.</summary>
    public required string Description { get; init; }

    /// <summary>What its signs mean.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where its figures come from; empty where that stands elsewhere.</summary>
    public string Source { get; init; } = "";

    /// <summary>True for Chinese.</summary>
    public bool IsChinese { get; init; }
}
