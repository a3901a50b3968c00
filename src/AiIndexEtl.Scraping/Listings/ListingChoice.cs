namespace AiIndexEtl.Scraping.Listings;

/// <summary>What became of a page of a listing.</summary>
/// <param name="Item">The page.</param>
/// <param name="Reason">Why it is taken or refused.</param>
/// <param name="Pattern">The pattern or word that decided, as the configuration writes it; null where none did.</param>
public sealed record ListingChoice(ListedItem Item, ListingReason Reason, string? Pattern = null)
{
    /// <summary>Whether it becomes a document.</summary>
    public bool IsTaken => Reason is ListingReason.Taken;
}
