using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Cli.Runs.Readings;

/// <summary>What was read from the bytes of a document. It depends on these bytes, on what the configuration says of them and on the program alone.</summary>
internal sealed record DocumentReading
{
    /// <summary>The document's row.</summary>
    public required DocumentRow Row { get; init; }

    /// <summary>The encoding that the bytes were read in.</summary>
    public required string Charset { get; init; }

    /// <summary>The cleaned text.</summary>
    public required string Text { get; init; }

    /// <summary>The hash of the cleaned text.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Its figures.</summary>
    public required IReadOnlyList<ClaimRow> Claims { get; init; }

    /// <summary>What arithmetic says of them.</summary>
    public required IReadOnlyList<ClaimCheckRow> Checks { get; init; }

    /// <summary>Its numerals that are no figures.</summary>
    public required IReadOnlyList<RejectionRow> Rejections { get; init; }

    /// <summary>Oddities that did not keep it from being read.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
