namespace AiIndexEtl.Scraping.Cleaning.Lines;

/// <summary>The patterns of <see cref="LineClassifier"/>, as a set: those that a line can match at all.</summary>
[Flags]
internal enum LineFamilies
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What an outlet says of itself.</summary>
    AboutOutlet = 1,

    /// <summary>A mark of the end.</summary>
    EndMark = 1 << 1,

    /// <summary>Ownership.</summary>
    Copyright = 1 << 2,

    /// <summary>Chinese pointers to other articles.</summary>
    RelatedZh = 1 << 3,

    /// <summary>English pointers to other articles.</summary>
    RelatedEn = 1 << 4,

    /// <summary>The heading of comments.</summary>
    Comments = 1 << 5,

    /// <summary>Sharing.</summary>
    Share = 1 << 6,

    /// <summary>Invitations to subscribe.</summary>
    Subscribe = 1 << 7,

    /// <summary>Advertisements.</summary>
    Advertisement = 1 << 8,

    /// <summary>Previous and next article.</summary>
    Paging = 1 << 9,

    /// <summary>How to reach the publisher.</summary>
    Contact = 1 << 10,

    /// <summary>Where the reader is.</summary>
    Breadcrumb = 1 << 11,

    /// <summary>A label of a byline.</summary>
    Byline = 1 << 12,

    /// <summary>A byline without label.</summary>
    Credits = 1 << 13,

    /// <summary>A call to load an app.</summary>
    AppCall = 1 << 14,

    /// <summary>A call of a newsletter.</summary>
    NewsletterCall = 1 << 15,

    /// <summary>The form for a comment.</summary>
    CommentForm = 1 << 16,

    /// <summary>A row of buttons.</summary>
    Toolbar = 1 << 17,

    /// <summary>Pointers as portals word them.</summary>
    PortalRelated = 1 << 18,

    /// <summary>A note that the article goes on.</summary>
    ReadOn = 1 << 19,

    /// <summary>Rights, policies and the links of a footer.</summary>
    Rights = 1 << 20,

    /// <summary>A mark of original work.</summary>
    Original = 1 << 21,

    /// <summary>When and whence a post was sent.</summary>
    PostedAt = 1 << 22,

    /// <summary>All of them.</summary>
    All = (1 << 23) - 1,
}
