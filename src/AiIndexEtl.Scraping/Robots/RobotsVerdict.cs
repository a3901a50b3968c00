namespace AiIndexEtl.Scraping.Robots;

/// <summary>What a robots.txt says of one address, and by which line.</summary>
/// <param name="IsAllowed">Whether the address may be fetched.</param>
/// <param name="Rule">The deciding rule as written, such as <c>Disallow: /private</c>; null where none matched and the address is allowed for that.</param>
/// <param name="Line">The line of the rule, counted from 1; null where none matched.</param>
/// <param name="Group">The agent whose groups were obeyed: the product token in lower case, or <c>*</c>; null where the file has neither.</param>
public sealed record RobotsVerdict(bool IsAllowed, string? Rule, int? Line, string? Group);
