namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>The vocabularies that elements of a page belong to.</summary>
internal enum ElementSpace
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>Drawings.</summary>
    Svg,

    /// <summary>Formulas.</summary>
    MathMl,
}
