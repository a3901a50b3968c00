namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>A full day in a line.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">The position behind it and behind the time of day.</param>
/// <param name="Label">What the words beside it say.</param>
/// <param name="HasTime">Whether a time of day follows.</param>
internal readonly record struct DateMention(DateOnly Day, int Start, int End, DateLabel Label, bool HasTime);
