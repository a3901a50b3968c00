namespace AiIndexEtl.Scraping.Listings;

/// <summary>Why a page of a listing is taken or refused.</summary>
public enum ListingReason
{
    /// <summary>Taken: nothing speaks against it.</summary>
    Taken,

    /// <summary>Its address matches none of the patterns.</summary>
    NoMatch,

    /// <summary>Its address matches a pattern that excludes.</summary>
    Excluded,

    /// <summary>Its title has none of the words.</summary>
    NoTitleMatch,

    /// <summary>It is on a host that the listing may not speak for.</summary>
    OtherHost,

    /// <summary>It is older than is wanted.</summary>
    TooOld,

    /// <summary>So many newer ones are taken already.</summary>
    BeyondNewest,

    /// <summary>Another source of the run has it already, or a newer capture in the same crawl.</summary>
    Repeated,

    /// <summary>A record of a crawl that is no page: a picture, a script, an error.</summary>
    NotAPage,
}
