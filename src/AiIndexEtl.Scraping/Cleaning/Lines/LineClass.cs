namespace AiIndexEtl.Scraping.Cleaning.Lines;

/// <summary>Kinds of page furniture that a line's own words give away.</summary>
internal enum LineClass
{
    /// <summary>No furniture, or not plainly.</summary>
    None,

    /// <summary>Who wrote, edited, translated or supplied the article.</summary>
    Byline,

    /// <summary>A date, a time, a count of readers, and little else.</summary>
    Dateline,

    /// <summary>Where the reader is on the site.</summary>
    Breadcrumb,

    /// <summary>Sharing, liking, following, printing.</summary>
    Share,

    /// <summary>A pointer to other articles, with its words on the same line or below.</summary>
    Related,

    /// <summary>An advertisement.</summary>
    Advertisement,

    /// <summary>An invitation to subscribe, register or join.</summary>
    Subscribe,

    /// <summary>The heading of readers' comments, or a form for them.</summary>
    Comments,

    /// <summary>Who answers for the content, and who does not.</summary>
    Disclaimer,

    /// <summary>Ownership, licences and registrations.</summary>
    Copyright,

    /// <summary>How to reach the publisher.</summary>
    Contact,

    /// <summary>A mark that the article ends here.</summary>
    EndMark,

    /// <summary>Previous and next article, pages.</summary>
    Paging,

    /// <summary>What an outlet or an author says about itself.</summary>
    AboutOutlet,

    /// <summary>A label or a bare number without content.</summary>
    Label,
}
