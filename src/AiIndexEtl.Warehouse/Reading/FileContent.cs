namespace AiIndexEtl.Warehouse.Reading;

/// <summary>What is asked of a published file. Earlier versions of the tables hold less.</summary>
public enum FileContent
{
    /// <summary>Facts, documents and runs, which every version holds.</summary>
    Facts,

    /// <summary>Which facts state the same figure, and so conflicts, editions side by side and reference values.</summary>
    Figures,

    /// <summary>What the arithmetic says of the facts.</summary>
    Checks,

    /// <summary>Decisions of people.</summary>
    Decisions,
}
