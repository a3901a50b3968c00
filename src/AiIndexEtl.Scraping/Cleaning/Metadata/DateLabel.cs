namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>What the words beside a date say that it is the date of.</summary>
internal enum DateLabel
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>Of publication: 发布时间, 发表于, posted on.</summary>
    Published,

    /// <summary>Of the last change: 更新时间, updated.</summary>
    Modified,

    /// <summary>Of something else: today, an event, a deadline, another version.</summary>
    Other,
}
