namespace AiIndexEtl.Scraping.Feeds;

/// <summary>Which of the vocabularies of feeds an element belongs to.</summary>
internal enum FeedVocabulary
{
    /// <summary>The one that the feed itself is written in.</summary>
    Core,

    /// <summary>Atom within RSS.</summary>
    Atom,

    /// <summary>Dublin Core elements and terms.</summary>
    DublinCore,

    /// <summary>The module content.</summary>
    Content,

    /// <summary>FeedBurner's original addresses.</summary>
    FeedBurner,

    /// <summary>Any other, such as pictures and podcasts, whose titles and links are not the item's.</summary>
    Other,
}
