namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>What the tag, class, id and role of an element say about its content. A name alone never decides.</summary>
internal enum NodeName
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Article text: <c>article</c>, <c>articleBody</c>, <c>entry-content</c>.</summary>
    Content,

    /// <summary>The line under the headline: standfirst, dek, subtitle.</summary>
    Standfirst,

    /// <summary>Furniture: navigation, sharing, related stories, advertising, footers.</summary>
    Furniture,

    /// <summary>Readers' comments.</summary>
    Comments,
}
