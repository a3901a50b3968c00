namespace AiIndexEtl.Scraping.Listings;

/// <summary>Chooses the pages of a listing that become documents.</summary>
public sealed class ListingFilter
{
    private readonly ListingRules _rules;
    private readonly IReadOnlyList<AddressPattern> _match;
    private readonly IReadOnlyList<AddressPattern> _exclude;
    private readonly IReadOnlyList<TitlePattern> _titles;

    /// <summary>Makes the filter of its rules.</summary>
    public ListingFilter(ListingRules rules)
    {
        _rules = rules;
        _match = [.. rules.Match.Select(text => new AddressPattern(text))];
        _exclude = [.. rules.Exclude.Select(text => new AddressPattern(text))];
        _titles = [.. rules.TitleMatch.Select(text => new TitlePattern(text))];
    }

    /// <summary>Every page, the newest first, with what became of it.</summary>
    /// <param name="items">The pages in the order of the listing.</param>
    /// <param name="now">What ages count to.</param>
    public IReadOnlyList<ListingChoice> Choose(IReadOnlyList<ListedItem> items, DateTimeOffset now)
    {
        var since = _rules.Since(now);
        var taken = 0;
        var choices = new List<ListingChoice>(items.Count);
        foreach (var item in NewestFirst(items))
        {
            var choice = Choose(item, since);
            if (choice.IsTaken && ++taken > _rules.Newest) choice = new ListingChoice(item, ListingReason.BeyondNewest);
            choices.Add(choice);
        }

        return choices;
    }

    private ListingChoice Choose(ListedItem item, DateTimeOffset? since)
    {
        var match = _match.FirstOrDefault(pattern => pattern.Matches(item.Address));
        if (_match.Count > 0 && match is null) return new ListingChoice(item, ListingReason.NoMatch);
        if (_exclude.FirstOrDefault(pattern => pattern.Matches(item.Address)) is { } excluding)
        {
            return new ListingChoice(item, ListingReason.Excluded, excluding.Text);
        }

        if (item.IsOnOtherHost && !_match.Any(pattern => pattern.Names(item.Address) && pattern.Matches(item.Address)))
        {
            return new ListingChoice(item, ListingReason.OtherHost);
        }

        var words = item.Title is { } title ? _titles.FirstOrDefault(pattern => pattern.IsIn(title)) : null;
        if (_titles.Count > 0 && words is null) return new ListingChoice(item, ListingReason.NoTitleMatch);
        if (item.Date < since) return new ListingChoice(item, ListingReason.TooOld);
        return new ListingChoice(item, ListingReason.Taken, Join(match?.Text, words?.Text));
    }

    private static string? Join(string? match, string? words) => match is null || words is null ? match ?? words : $"{match}, {words}";

    // Listings are newest first, or in no order at all. A page without a date keeps its place behind the one before it.
    private static IEnumerable<ListedItem> NewestFirst(IReadOnlyList<ListedItem> items)
    {
        var date = DateTimeOffset.MaxValue;
        var dated = items.Select(item => (Item: item, Date: date = item.Date ?? date)).ToList();
        return dated.OrderByDescending(pair => pair.Date).Select(pair => pair.Item);
    }
}
