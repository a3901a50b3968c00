namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>The files of a data package.</summary>
internal static class PackageResources
{
    /// <summary>Columns that are unique besides the primary keys, because others refer to them.</summary>
    public static IReadOnlySet<(string Resource, string Column)> Unique { get; } = new HashSet<(string, string)> { ("documents", "source") };

    /// <summary>Columns that are never empty.</summary>
    public static IReadOnlySet<string> Required { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "fact_id", "document_id", "edition_id", "variable_id", "ref_area", "source", "mention", "char_start", "char_end", "sentence", "value", "unit",
        "qualifier", "kind", "metric", "area", "subject", "confidence", "evidence", "source_id", "series",
    };

    /// <summary>Columns that take some words only.</summary>
    public static IReadOnlyDictionary<string, string[]> Words { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["qualifier"] = ["exact", "about", "nearly", "over", "under", "at_least", "at_most"],
        ["kind"] = ["level", "share", "change", "ratio", "gap"],
    };

    /// <summary>The files, the facts first.</summary>
    public static IReadOnlyList<PackageResourcePlan> All { get; } =
    [
        new("facts", "Figures with the words that they were read from", null, "ORDER BY source, char_start, fact_id", "fact_id",
            ["fact", "claim", "document"], [("source", "documents", "source"), ("edition", "editions", "edition_id"), ("metric", "variables", "variable_id")]),
        new("documents", "Articles that the figures stand in", "export/package/documents.sql", "ORDER BY document_id", "document_id",
            ["document", "snapshot"], [("edition", "editions", "edition_id")]),
        new("editions", "Editions of the reports that the articles are about", "export/package/editions.sql", "ORDER BY edition_id", "edition_id", ["edition"], []),
        new("variables", "Metrics", "export/package/variables.sql", "ORDER BY variable_id", "variable_id", ["variable"], []),
        new("areas", "Places", "export/package/areas.sql", "ORDER BY ref_area", "ref_area", ["area"], []),
    ];
}
