namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>The forms in which a published file is handed on.</summary>
public enum ExportFormat
{
    /// <summary>The facts as Parquet, one folder for each edition (Hive style).</summary>
    Parquet,

    /// <summary>The facts as one CSV file that a spreadsheet opens without running anything.</summary>
    Csv,

    /// <summary>Every table in full as newline-delimited JSON, from which the file can be made again.</summary>
    Jsonl,

    /// <summary>Facts, documents, editions, metrics and places as CSV files with a Frictionless descriptor.</summary>
    DataPackage,

    /// <summary>Where every fact comes from, as PROV-O in JSON-LD.</summary>
    Prov,
}
