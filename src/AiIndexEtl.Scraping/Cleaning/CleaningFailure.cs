namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>Why a document gave no article.</summary>
/// <param name="Code"><c>empty</c>, <c>binary</c>, <c>warc</c>, <c>too_large</c> or <c>no_article</c>.</param>
/// <param name="Message">What is wrong and what to do about it, for a person.</param>
public sealed record CleaningFailure(string Code, string Message);
