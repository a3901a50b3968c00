namespace AiIndexEtl.Scraping.Listings;

/// <summary>Which pages of a listing become documents. All conditions must hold.</summary>
public sealed record ListingRules
{
    /// <summary>Patterns of addresses of which one must match (<see cref="AddressPattern"/>); empty for any address.</summary>
    public IReadOnlyList<string> Match { get; init; } = [];

    /// <summary>Patterns of addresses of which none may match.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Words of which one must be in the title (<see cref="TitlePattern"/>); empty for any title, and for none.</summary>
    public IReadOnlyList<string> TitleMatch { get; init; } = [];

    /// <summary>At most so many, the newest; null for all.</summary>
    public int? Newest { get; init; }

    /// <summary>The greatest age in days; a page without a date passes. Null for any age.</summary>
    public int? MaxAgeDays { get; init; }

    /// <summary>The earliest moment that is new enough; null for any.</summary>
    public DateTimeOffset? Since(DateTimeOffset now) => MaxAgeDays is { } days ? now - TimeSpan.FromDays(days) : null;
}
