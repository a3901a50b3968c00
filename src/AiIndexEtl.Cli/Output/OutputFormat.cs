namespace AiIndexEtl.Cli.Output;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For a person: columns that fit the terminal.</summary>
    Table,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values with a header line (RFC 4180), lines ended by a line feed.</summary>
    Csv,

    /// <summary>A table in Markdown, with the columns of a table and of any width.</summary>
    Markdown,
}
