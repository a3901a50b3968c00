namespace AiIndexEtl.Scraping.Cleaning.Embedded;

/// <summary>An article out of a page's data.</summary>
/// <param name="Body">Its text or markup.</param>
/// <param name="Units">Its size in units of information, markup left out.</param>
/// <param name="Holder">The object that holds it, with headline and dates beside it.</param>
/// <param name="Title">The headline beside it; null where there is none.</param>
internal sealed record EmbeddedArticle(string Body, double Units, DataValue Holder, string? Title);
