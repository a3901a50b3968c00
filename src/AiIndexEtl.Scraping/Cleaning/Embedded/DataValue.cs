namespace AiIndexEtl.Scraping.Cleaning.Embedded;

/// <summary>A value out of a page's data: an object, an array, a string, or anything else as it was written.</summary>
internal sealed class DataValue
{
    private static readonly IReadOnlyList<KeyValuePair<string, DataValue>> NoMembers = [];
    private static readonly IReadOnlyList<DataValue> NoItems = [];

    private DataValue(string? text, string? written, IReadOnlyList<DataValue> items, IReadOnlyList<KeyValuePair<string, DataValue>> members, bool isArray)
    {
        Text = text;
        Written = written;
        Items = items;
        Members = members;
        IsArray = isArray;
    }

    /// <summary>The text of a string; null for all else.</summary>
    public string? Text { get; }

    /// <summary>A number, a word or an expression as it was written; null for all else.</summary>
    public string? Written { get; }

    /// <summary>The items of an array; empty for all else.</summary>
    public IReadOnlyList<DataValue> Items { get; }

    /// <summary>The members of an object in order; empty for all else.</summary>
    public IReadOnlyList<KeyValuePair<string, DataValue>> Members { get; }

    /// <summary>Whether this is an array.</summary>
    public bool IsArray { get; }

    /// <summary>The first member of a name; null where there is none.</summary>
    public DataValue? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Key == name) return member.Value;
            }

            return null;
        }
    }

    /// <summary>A string.</summary>
    public static DataValue OfText(string text) => new(text, null, NoItems, NoMembers, isArray: false);

    /// <summary>Anything that is no string, array or object.</summary>
    public static DataValue OfWritten(string written) => new(null, written, NoItems, NoMembers, isArray: false);

    /// <summary>An array.</summary>
    public static DataValue OfItems(IReadOnlyList<DataValue> items) => new(null, null, items, NoMembers, isArray: true);

    /// <summary>An object.</summary>
    public static DataValue OfMembers(IReadOnlyList<KeyValuePair<string, DataValue>> members) => new(null, null, NoItems, members, isArray: false);
}
