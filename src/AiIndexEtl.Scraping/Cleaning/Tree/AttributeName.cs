namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>The attributes that the walk over a page looks at.</summary>
internal enum AttributeName
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>Names of the element's kind.</summary>
    Class,

    /// <summary>The element's own name.</summary>
    Id,

    /// <summary>What it is for those who hear the page.</summary>
    Role,

    /// <summary>What it says of the page's subject.</summary>
    Itemprop,

    /// <summary>What a link leads to.</summary>
    Rel,

    /// <summary>The address of a link.</summary>
    Href,

    /// <summary>It is not shown.</summary>
    Hidden,

    /// <summary>It is not read aloud.</summary>
    AriaHidden,

    /// <summary>Its style.</summary>
    Style,
}
