namespace AiIndexEtl.Scraping.Sources;

/// <summary>Why a file or folder could not be read.</summary>
/// <param name="Path">The path as given or found.</param>
/// <param name="Code"><c>not_found</c>, <c>no_permission</c>, <c>empty</c>, <c>too_large</c> or <c>unreadable</c>.</param>
/// <param name="Message">What is wrong and what to do about it, for a person.</param>
public sealed record SourceFailure(string Path, string Code, string Message);
