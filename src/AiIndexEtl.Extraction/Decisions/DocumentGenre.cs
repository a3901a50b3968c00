namespace AiIndexEtl.Extraction.Decisions;

/// <summary>What sort of text a document is, as far as that tells which places its figures are about.</summary>
internal enum DocumentGenre
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>The results of companies: figures belong to the company, wherever it sits.</summary>
    Results,

    /// <summary>The release of an authority: figures are about the place that it is the authority of.</summary>
    Official,

    /// <summary>On artificial intelligence.</summary>
    Technology,
}
