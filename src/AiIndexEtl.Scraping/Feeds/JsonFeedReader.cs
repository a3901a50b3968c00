using System.Globalization;
using System.Text;
using System.Text.Json;
using AiIndexEtl.Scraping.Markup;

namespace AiIndexEtl.Scraping.Feeds;

/// <summary>Reads JSON Feed, item by item, so that a break costs only what stands behind it.</summary>
internal static class JsonFeedReader
{
    /// <summary>Reads a feed from its text.</summary>
    public static FeedReading Read(string text, Uri address)
    {
        var draft = new Draft(address);
        try
        {
            draft.Read(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            if (draft.Items.Count == 0)
            {
                var message = string.Create(CultureInfo.InvariantCulture, $"'{address}' is JSON that breaks in line {line}, before its first item. Tell its publisher, or try later.");
                return FeedReader.Failed(address, "broken", message);
            }

            draft.Warnings.Add(string.Create(CultureInfo.InvariantCulture, $"the feed is broken in line {line}; the {draft.Items.Count} items before it are read"));
        }

        return draft.HasItems
            ? FeedReader.Of(FeedFormat.Json, draft.Title, draft.Items, draft.Nameless, draft.Warnings)
            : FeedReader.Failed(address, "not_a_feed", $"'{address}' is JSON without a list of items, which JSON Feed has. Check the address of the feed.");
    }

    private sealed class Draft(Uri address)
    {
        public List<FeedItem> Items { get; } = [];

        public List<string> Warnings { get; } = [];

        public string? Title { get; private set; }

        public int Nameless { get; private set; }

        public bool HasItems { get; private set; }

        public void Read(ReadOnlySpan<byte> json)
        {
            var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            var reader = new Utf8JsonReader(json, options);
            reader.Read();
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var isItems = reader.ValueTextEquals("items"u8);
                var isTitle = reader.ValueTextEquals("title"u8);
                reader.Read();
                if (isItems && reader.TokenType is JsonTokenType.StartArray) ReadItems(ref reader);
                else if (isTitle && reader.TokenType is JsonTokenType.String) Title = PlainWords.Of(Text(JsonElement.ParseValue(ref reader)), isHtml: false);
                else reader.Skip();
            }
        }

        private void ReadItems(ref Utf8JsonReader reader)
        {
            HasItems = true;
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var element = JsonElement.ParseValue(ref reader);
                if (Items.Count >= FeedReader.MostItems) continue;
                if (element.ValueKind is JsonValueKind.Object && ItemOf(element) is { } item) Items.Add(item);
                else Nameless++;
            }

            if (Items.Count >= FeedReader.MostItems)
            {
                Warnings.Add(string.Create(CultureInfo.InvariantCulture, $"only the first {FeedReader.MostItems} items are read"));
            }
        }

        // An item about another page (external_url) has an address of its own as well; an id is often that address.
        private FeedItem? ItemOf(JsonElement item)
        {
            var page = WebAddresses.Read(Text(item, "url"), address)
                ?? WebAddresses.Read(Text(item, "external_url"), address)
                ?? WebAddresses.Read(Text(item, "id"), at: null);
            return page is null
                ? null
                : new FeedItem
                {
                    Address = page,
                    Title = PlainWords.Of(Text(item, "title"), isHtml: false),
                    Published = FeedDate.Read(Text(item, "date_published")),
                    Updated = FeedDate.Read(Text(item, "date_modified")),
                    Content = Text(item, "content_html") ?? Text(item, "summary"),
                };
        }

        private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? Text(value) : null;

        private static string? Text(JsonElement value)
        {
            if (value.ValueKind is not JsonValueKind.String) return null;

            try
            {
                return value.GetString();
            }
            catch (InvalidOperationException)
            {
                // An escaped half of a surrogate pair is no text.
                return null;
            }
        }
    }
}
